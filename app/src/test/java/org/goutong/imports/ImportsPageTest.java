package org.goutong.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.goutong.rosters.GivenRosters.name;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.orgs.Staff;
import org.goutong.tables.Table;
import org.goutong.tables.TableOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@GoutongTest
class ImportsPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Imports imports;

    @Autowired
    People people;

    private Staff street;

    @BeforeEach
    void comeIn() {
        street = people.staff("street-nanfaxin");
    }

    @Test
    void goesFromAFileToAnImportAndBack() throws Exception {
        var one = name("物流");
        var list = "序号,企业名称,办公地址,职工人数\n1,%s,金航街1号,46\n2,,,\n".formatted(one);
        var choices = handIn("六月.csv", list.getBytes(StandardCharsets.UTF_8));

        var chosen = page(get(choices), 200);
        assertThat(chosen.select("#columns-0 option[selected]").text()).isEqualTo("企业名称（" + one + "）");
        assertThat(chosen.select("#columns-2 option[selected]").val()).isEqualTo("2");
        assertThat(chosen.select("#match input[checked], #mode input[checked]"))
                .as("the key and what is done are always chosen by hand")
                .isEmpty();

        var wrong = page(post(choices).param("columns", "", "", ""), 422);
        assertThat(wrong.select(".summary a").eachText()).hasSize(3);

        var path = send(post(choices)
                .param("columns", "1", "", "2", "", "3")
                .param("match", "NAME")
                .param("mode", "UPDATE"));
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        GivenImports.await(imports, street, id);
        var forecast = page(get(path), 200);
        assertThat(forecast.select("form[action$=/run] button").text()).isEqualTo("开始导入 1 行");
        assertThat(forecast.select("tbody").text()).contains("没写：单位名称");
        assertThat(forecast.select("#ignored").text()).isEqualTo("这几列没有用上：序号");

        send(post(path + "/run"));
        GivenImports.await(imports, street, id);
        assertThat(page(get(path), 200).select("#accounted").text())
                .isEqualTo("2 行 = 新增 1 + 更新 0 + 补空 0 + 跳过 0 + 没收 1 + 重复 0 + 没做 0。");
        assertThat(page(get("/trail"), "city-auditor", 200).text()).contains("导入了一份表");

        assertThat(page(get(path + "/undoing"), 200).select(".deeds").text()).contains("新增的 1 条会退出去");
        send(post(path + "/undoing"));
        GivenImports.await(imports, street, id);
        assertThat(page(get(path), 200).text()).contains("何川撤销了这次导入，全都退回去了。");
        assertThat(page(get("/imports"), 200).select("tbody tr").first().text()).contains("六月", "已撤销");
    }

    @Test
    void saysHowLongATextMayBeAndShowsItsBeginning() throws Exception {
        var id = GivenImports.checked(
                imports,
                street,
                ImportKind.EMPLOYERS,
                MatchKey.NAME,
                Mode.CREATE_ONLY,
                "企业名称,地址\n%s,\n%s,%s\n".formatted("沟".repeat(3_000), name("物流"), "路".repeat(3_000)));

        var rows = page(get("/imports/" + id), 200).select("tbody tr");
        assertThat(rows.get(0).text())
                .contains("没收", "太长了，最多 200 个字：单位名称 " + "沟".repeat(60) + "…")
                .hasSizeLessThan(400);
        assertThat(rows.get(1).text())
                .contains("新增", "太长了，最多 200 个字：地址 " + "路".repeat(60) + "…")
                .hasSizeLessThan(200);
    }

    @Test
    void leavesOutTheLabelOfARemarkThatIsNotThere() throws Exception {
        var id = GivenImports.checked(
                imports,
                street,
                ImportKind.EMPLOYERS,
                MatchKey.NAME,
                Mode.CREATE_ONLY,
                "企业名称\n%s\n".formatted(name("物流")));

        assertThat(page(get("/imports/" + id), 200).select("td[data-label=说明]:empty"))
                .hasSize(1);
    }

    @Test
    void saysByWhatARecordIsUsedThatStays() throws Exception {
        var one = name("物流");
        var id = imported("名录.csv", "企业名称\n%s\n".formatted(one));
        GivenImports.imported(
                imports,
                street,
                ImportKind.NOTES,
                MatchKey.CONTENT,
                Mode.CREATE_ONLY,
                "单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(one));

        var foretold = page(get("/imports/" + id + "/undoing"), 200).select("#stays tbody tr");
        assertThat(foretold.text()).contains("已经用上了：1 个建会进程");
        assertThat(foretold.select("td[data-label=谁改的]:empty")).hasSize(1);
        assertThat(file("/imports/" + id + "/undoing/kept.xlsx").getFirst()).contains("已经用上了：1 个建会进程");

        send(post("/imports/" + id + "/undoing"));
        GivenImports.await(imports, street, id);
        assertThat(page(get("/imports/" + id), 200)
                        .select("tr:contains(" + one + ")")
                        .text())
                .contains("已经用上了：1 个建会进程");
    }

    @Test
    void showsWhatWouldChangeFieldByField() throws Exception {
        var one = name("物流");
        GivenImports.imported(
                imports,
                street,
                ImportKind.EMPLOYERS,
                MatchKey.NAME,
                Mode.CREATE_ONLY,
                "企业名称,地址\n%s,旧路1号\n".formatted(one));
        var id = GivenImports.checked(
                imports, street, ImportKind.EMPLOYERS, MatchKey.NAME, Mode.UPDATE, "企业名称,地址\n%s,新路2号\n".formatted(one));

        var page = page(get("/imports/" + id), 200);
        assertThat(page.select("del").text()).isEqualTo("旧路1号");
        assertThat(page.select("ins").text()).isEqualTo("新路2号");
    }

    @Test
    void keepsBeforeAndAfterAfterTheRunAndSaysWhatStaysWhenItIsUndone() throws Exception {
        var one = name("物流");
        imported("去年的名录.csv", "企业名称,地址,行业\n%s,旧路1号,F\n".formatted(one));
        var id = imported("今年的名录.csv", "企业名称,地址,行业\n%s,新路2号,G\n".formatted(one));
        var rows = page(get("/imports/" + id), 200);
        assertThat(rows.select("del").eachText()).containsExactly("旧路1号", "批发和零售业");
        assertThat(rows.select("ins").eachText()).containsExactly("新路2号", "交通运输、仓储和邮政业");
        var path = rows.select("td.name a").attr("href");
        var employer = page(get(path + "/edit"), 200);
        send(post(path)
                .param("name", one)
                .param("orgCode", street.orgCode())
                .param("seen", employer.select("input[name=seen]").val())
                .param("industry", "G")
                .param("address", "后来改的路"));

        var ask = page(get("/imports/" + id + "/undoing"), 200);
        assertThat(ask.select(".deeds").text())
                .contains("改过的 1 条会变回原样", "留着 1 处")
                .doesNotContain("新增的");
        assertThat(ask.select("#stays tbody tr").text()).contains(one, "地址：后来改的路", "后来有人改过", "何川");
        assertThat(ask.select("#stays td.name a").attr("href")).isEqualTo(path);

        send(post("/imports/" + id + "/undoing"));
        GivenImports.await(imports, street, id);
        assertThat(page(get("/imports/" + id), 200)
                        .select("tr:contains(后来有人改过)")
                        .text())
                .contains(one, "地址：后来改的路", "何川");
    }

    @Test
    void saysFromWhichListAValueComesAndAfterUndoingFromWhichItCameBefore() throws Exception {
        var one = name("物流");
        imported("去年的名录.csv", "企业名称,地址\n%s,旧路1号\n".formatted(one));
        var path = page(get("/employers").param("q", one), 200)
                .select("tbody a.name")
                .attr("href");
        var id = imported("今年的名录.csv", "企业名称,地址\n%s,新路2号\n".formatted(one));

        assertThat(address(path)).contains("新路2号").endsWith("今年的名录，今天");
        GivenImports.undo(imports, street, id);
        assertThat(address(path)).contains("旧路1号").endsWith("去年的名录，今天");
    }

    private UUID imported(String file, String list) {
        var id = GivenImports.uploaded(
                imports, street, ImportKind.EMPLOYERS, file, list.getBytes(StandardCharsets.UTF_8));
        GivenImports.choose(imports, street, id, MatchKey.NAME, Mode.UPDATE);
        GivenImports.run(imports, street, id);
        return id;
    }

    private String address(String path) throws Exception {
        return page(get(path), 200).select("dt:containsOwn(位置) + dd").text();
    }

    @Test
    void remembersTheColumnsOfSuchAList() throws Exception {
        var titles = "甲" + Marks.next() + ",乙\n";
        var list = (titles + "x," + name("物流") + "\n").getBytes(StandardCharsets.UTF_8);
        var first = handIn("一.csv", list);
        assertThat(page(get(first), 200).select("#columns-0 option[selected]").val())
                .isEmpty();
        send(post(first).param("columns", "1").param("match", "NAME").param("mode", "FILL"));

        assertThat(page(get(handIn("二.csv", list)), 200)
                        .select("#columns-0 option[selected]")
                        .val())
                .isEqualTo("1");
    }

    @Test
    void readsWhatExcelWritesInChinaAndFilesWithAMark() throws Exception {
        var one = name("物流");
        var list = "企业名称,地址\n" + one + ",金航街1号\n";
        for (var content : List.of(
                list.getBytes(Charset.forName("GB18030")), ("\ufeff" + list).getBytes(StandardCharsets.UTF_8))) {
            var page = page(get(handIn("表.csv", content)), 200);
            assertThat(page.select("#columns-0 option[selected]").val()).isEqualTo("0");
            assertThat(page.select(".preview tbody td").eachText()).contains(one);
        }
    }

    @Test
    void givesBackTheRowsThatWereNotTakenAsTexts() throws Exception {
        var one = name("物流");
        var id = GivenImports.imported(
                imports,
                street,
                ImportKind.EMPLOYERS,
                MatchKey.NAME,
                Mode.CREATE_ONLY,
                "企业名称,统一社会信用代码,备注\n%s,,a\n%s,,b\n%s,1.10105E+17,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n"
                        .formatted(one, one, name("物流")));

        var book = web.perform(get("/imports/" + id + "/left.xlsx").with(as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var rows = new ArrayList<List<String>>();
        try (var table = Table.open(new ByteArrayInputStream(book), "left.xlsx", TableOptions.DEFAULT)) {
            assertThat(table.header().titles()).containsExactly("企业名称", "统一社会信用代码", "备注", "原来第几行", "原因");
            table.forEach(row -> rows.add(row.cells()), note -> {
                throw new AssertionError(note);
            });
        }
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsExactly(one, "", "b", "3", "和第 2 行是同一个");
        assertThat(rows.get(1).subList(1, 4))
                .as("a formula is a text, and a number has all its digits")
                .containsExactly("1.10105E+17", "=HYPERLINK(\"http://x\",\"y\")", "4");
    }

    @Test
    void pagesThroughWhatStaysAndOffersAllOfItAsAFile() throws Exception {
        var names = Stream.generate(() -> name("物流")).limit(120).toList();
        var id = GivenImports.imported(
                imports,
                street,
                ImportKind.EMPLOYERS,
                MatchKey.NAME,
                Mode.CREATE_ONLY,
                "企业名称\n" + String.join("\n", names) + "\n");
        GivenImports.imported(
                imports,
                street,
                ImportKind.NOTES,
                MatchKey.CONTENT,
                Mode.CREATE_ONLY,
                names.stream()
                        .map(one -> one + ",2015-03-02,季学年")
                        .collect(Collectors.joining("\n", "单位名称,走访时间,走访人\n", "\n")));
        var path = "/imports/" + id;

        var foretold = new ArrayList<String>();
        collect(path + "/undoing", foretold);
        assertThat(foretold).containsExactlyInAnyOrderElementsOf(names);
        assertThat(page(get(path + "/undoing"), 200).select("#stays h2").text()).isEqualTo("留着的 120 处");
        assertThat(file(path + "/undoing/kept.xlsx"))
                .extracting(row -> row.get(1))
                .containsExactlyInAnyOrderElementsOf(names);

        send(post(path + "/undoing"));
        GivenImports.await(imports, street, id);

        var undone = page(get(path), 200);
        assertThat(undone.select("a[href=" + path + "/kept.xlsx]")).hasSize(1);
        assertThat(undone.select(".pager").text()).contains("这里 50 处，一共 120 处");
        var stayed = new ArrayList<String>();
        collect(undone.select("a[href=" + path + "/kept]").attr("href"), stayed);
        assertThat(stayed).isEqualTo(names);
        var rows = file(path + "/kept.xlsx");
        assertThat(rows).extracting(row -> row.get(1)).isEqualTo(names);
        assertThat(rows.getFirst()).startsWith("2", names.getFirst(), "整条", "", "已经用上了：1 个建会进程");
        assertThat(web.perform(get(path + "/undoing/kept.xlsx").with(as("street-nanfaxin")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    /** The records in a list and on all pages behind it. */
    private void collect(String path, List<String> names) throws Exception {
        var page = page(get(java.net.URI.create(path)), 200);
        names.addAll(page.select("tbody td.name a").eachText());
        var next = page.select("a[rel=next]").attr("href");
        if (!next.isEmpty()) {
            collect(next, names);
        }
    }

    private List<List<String>> file(String path) throws Exception {
        var book = web.perform(get(path).with(as("street-nanfaxin")).header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var rows = new ArrayList<List<String>>();
        try (var table = Table.open(new ByteArrayInputStream(book), "kept.xlsx", TableOptions.DEFAULT)) {
            table.forEach(row -> rows.add(row.cells()), note -> {
                throw new AssertionError(note);
            });
        }
        return rows;
    }

    @Test
    void refusesAFileWithoutRows() throws Exception {
        assertThat(page(form("空.csv", "企业名称\n,\n".getBytes(StandardCharsets.UTF_8)), 422)
                        .select("#file-error")
                        .text())
                .startsWith("一行也没读到");
    }

    private String handIn(String name, byte[] content) throws Exception {
        return send(form(name, content));
    }

    private static AbstractMockHttpServletRequestBuilder<?> form(String name, byte[] content) {
        return multipart("/imports")
                .file(new MockMultipartFile("file", name, null, content))
                .param("submissionKey", UUID.randomUUID().toString())
                .param("kind", "EMPLOYERS")
                .param("orgCode", "110113008");
    }

    private String send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = web.perform(request.with(csrf()).with(as("street-nanfaxin")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return String.valueOf(answer.getHeader("Location"));
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        return page(request, "street-nanfaxin", status);
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, String person, int status)
            throws Exception {
        var answer = web.perform(request.with(csrf()).with(as(person)).header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
