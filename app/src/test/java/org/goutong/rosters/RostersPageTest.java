package org.goutong.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@GoutongTest
class RostersPageTest {

    private static final String LIST = """
            园区企业名录
            序号,企业名称,信用代码,所在楼层,联系人电话,员工人数
            1,北京砚北国际货运代理有限公司,,7,010-80480001,46
            2,北京岚舟报关服务有限公司,,5层,,38
            ,,,,,
            3,,,2,,
            """;

    @Autowired
    MockMvc web;

    @Autowired
    Rosters rosters;

    @Autowired
    Settlements settlements;

    @Autowired
    People people;

    @Test
    void guessesTheColumnsByTheirTitlesAndShowsTheFirstRows() throws Exception {
        var columns = handIn("园区名录.csv", LIST.getBytes(StandardCharsets.UTF_8));

        var page = page(get(columns).with(as("street-nanfaxin")), 200);
        assertThat(page.select("#name option[selected]").text()).isEqualTo("企业名称（北京砚北国际货运代理有限公司）");
        assertThat(page.select("#creditCode option[selected]").val()).isEqualTo("2");
        assertThat(page.select("#floor option[selected]").val()).isEqualTo("3");
        assertThat(page.select("#phone option[selected]").val()).isEqualTo("4");
        assertThat(page.select("#employees option[selected]").val()).isEqualTo("5");
        assertThat(page.select("#address option[selected]").val()).isEmpty();
        assertThat(page.select(".preview tbody tr")).hasSize(3);
    }

    @Test
    void keepsEveryRowThatIsNotBlank() throws Exception {
        var roster = confirm(handIn("园区名录.csv", LIST.getBytes(StandardCharsets.UTF_8)));

        var page = page(get(roster).with(as("street-nanfaxin")), 200);
        assertThat(page.select("tbody tr td:first-child").eachText()).containsExactly("3", "4", "6");
        assertThat(page.select("tbody tr:first-child td").eachText())
                .anySatisfy(cell -> assertThat(cell).startsWith("北京砚北国际货运代理有限公司 7层"));
    }

    @Test
    void readsWhatExcelWritesInChina() throws Exception {
        var gbk = LIST.getBytes(Charset.forName("GBK"));

        var page = page(get(handIn("园区名录.csv", gbk)).with(as("street-nanfaxin")), 200);
        assertThat(page.select(".preview tbody td").eachText()).contains("北京岚舟报关服务有限公司");
    }

    @Test
    void remembersWhatAPersonHasCorrected() throws Exception {
        var list = "甲,乙,丙\n北京砚北国际货运代理有限公司,金航街1号,x\n";
        var first = handIn("一.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(page(get(first).with(as("street-nanfaxin")), 200)
                        .select("#name option[selected]")
                        .val())
                .isEmpty();
        send(post(first).param("name", "0").param("address", "1").with(csrf()).with(as("street-nanfaxin")), 303);

        var second =
                page(get(handIn("二.csv", list.getBytes(StandardCharsets.UTF_8))).with(as("street-nanfaxin")), 200);
        assertThat(second.select("#name option[selected]").val()).isEqualTo("0");
        assertThat(second.select("#address option[selected]").val()).isEqualTo("1");
        assertThat(second.select(".page-sub").text()).contains("照上次的选好了");
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsTheRest() throws Exception {
        var page = page(
                form("旧表.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, UUID.randomUUID())
                        .param("title", "六月名录"),
                422);
        assertThat(page.select("#file-error").text()).contains("旧表.xls");
        assertThat(page.select("#title").val()).isEqualTo("六月名录");
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("PARK");

        var open = handIn(
                "半行.csv",
                ("名称,地址\n" + "甲公司,乙路1号\n".repeat(40) + "乙公司,\"没有收尾\n丙公司,x\n").getBytes(StandardCharsets.UTF_8));
        var again = page(post(open).param("name", "0").with(csrf()).with(as("street-nanfaxin")), 422);
        assertThat(again.select("#name-error").text()).contains("半行.csv").contains("42");
        page(get(open).with(as("street-nanfaxin")), 200);
    }

    @Test
    void readsNoListWithoutALine() throws Exception {
        assertThat(page(form("空.csv", new byte[0], UUID.randomUUID()), 422)
                        .select("#file-error")
                        .text())
                .contains("是空的");

        var columns = handIn("只有表头.csv", "企业名称\n,\n".getBytes(StandardCharsets.UTF_8));
        var again = page(post(columns).param("name", "0").with(csrf()).with(as("street-nanfaxin")), 422);
        assertThat(again.select("#name-error").text()).contains("一行单位也没读到");
        page(get(columns).with(as("street-nanfaxin")), 200);
    }

    @Test
    void asksForTheColumnOfTheName() throws Exception {
        var columns = handIn("表.csv", LIST.getBytes(StandardCharsets.UTF_8));

        var page = page(
                post(columns)
                        .param("name", "")
                        .param("address", "3")
                        .param("floor", "3")
                        .with(csrf())
                        .with(as("street-nanfaxin")),
                422);
        assertThat(page.select("#summary a").eachAttr("href")).containsExactly("#name", "#floor");
    }

    @Test
    void storesAFileThatIsSentTwiceOnce() throws Exception {
        var key = UUID.randomUUID();
        var content = LIST.getBytes(StandardCharsets.UTF_8);

        var first = send(form("表.csv", content, key), 303);
        assertThat(send(form("表.csv", content, key), 303)).isEqualTo(first);
    }

    @Test
    void belongsToItsUnit() throws Exception {
        var roster = confirm(handIn("表.csv", LIST.getBytes(StandardCharsets.UTF_8)));

        page(get(roster).with(as("street-renhe")), 404);
        page(get(roster + "/columns").with(as("street-renhe")), 404);
        page(get(roster).with(as("admin")), 403);
        assertThat(page(get("/rosters").with(as("street-renhe")), 200).select("a[href$=" + roster + "]"))
                .isEmpty();
        assertThat(page(get("/rosters").with(as("district-shunyi")), 200).select("a[href$=" + roster + "]"))
                .hasSize(1);
        assertThat(page(get("/rosters").with(as("city-auditor")), 200).select("a[href=/rosters/new]"))
                .isEmpty();
    }

    @Test
    void asksAboutOneDoubtfulLineAtATime() throws Exception {
        var known = GivenRosters.name("国际货运代理");
        var other = GivenRosters.name("报关服务");
        settle(handIn("名册.csv", "企业名称\n%s\n%s\n".formatted(known, other).getBytes(StandardCharsets.UTF_8)));
        var roster = confirm(handIn(
                "简称.csv",
                "企业名称\n%s货代\n%s报关\n"
                        .formatted(known.substring(2, 8), other.substring(2, 6))
                        .getBytes(StandardCharsets.UTF_8)));

        var first = page(get(roster + "/review").with(as("street-nanfaxin")), 200);
        assertThat(first.select("h1").text()).isEqualTo("第 2 行是哪家单位？");
        assertThat(first.select(".possible b").first().text()).isEqualTo(known);
        assertThat(first.select("[data-choice]").eachAttr("data-choice")).contains("1", "n", "d", "x", "s");
        page(post(roster + "/lines/2/decision").with(csrf()).with(as("street-nanfaxin")), 422);
        var employer = first.select("[data-choice=1]").attr("value");
        assertThat(send(decision(roster, 2).param("employer", employer), 303)).isEqualTo(roster + "/review?after=2");
        send(decision(roster, 2).param("employer", employer), 303);
        page(decision(roster, 2).param("verdict", "NEW"), 409);

        var second = page(get(roster + "/review?after=2").with(as("street-nanfaxin")), 200);
        assertThat(second.select("h1").text()).isEqualTo("第 3 行是哪家单位？");
        assertThat(second.select(".review-last").text()).contains("第 2 行", "已有");
        send(
                post(second.select(".review-last form").attr("action"))
                        .with(csrf())
                        .with(as("street-nanfaxin")),
                303);
        assertThat(page(get(roster + "/review?after=9").with(as("street-nanfaxin")), 200)
                        .select("h1")
                        .text())
                .isEqualTo("第 2 行是哪家单位？");
    }

    @Test
    void countsWhatAFigureOpens() throws Exception {
        var fresh = GivenRosters.name("物流");
        var roster = confirm(handIn(
                "表.csv", "企业名称,地址\n%s,甲\n%s,甲\n合计,\n".formatted(fresh, fresh).getBytes(StandardCharsets.UTF_8)));

        var page = page(get(roster).with(as("street-nanfaxin")), 200);
        assertThat(page.select(".figure .value").eachText()).containsExactly("3行", "0行", "1行", "0行", "1行", "1行");
        for (var figure : page.select("a.figure")) {
            var rows = page(get(figure.attr("href")).with(as("street-nanfaxin")), 200)
                    .select("tbody tr");
            assertThat(rows)
                    .as(figure.text())
                    .hasSize(Integer.parseInt(figure.select(".value").first().ownText()));
        }
        assertThat(page(get(roster + "?q=" + fresh.substring(2, 5)).with(as("street-nanfaxin")), 200)
                        .select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void saysWhatSettlingWillDo() throws Exception {
        var roster = confirm(handIn(
                "表.csv", "企业名称\n%s\n合计\n".formatted(GivenRosters.name("物流")).getBytes(StandardCharsets.UTF_8)));

        var ask = page(get(roster + "/settlement").with(as("street-nanfaxin")), 200);
        assertThat(ask.select("main li").eachText()).contains("新登记 1 家单位 看名单");
        page(get(roster + "/settlement").with(as("city-auditor")), 403);
        page(get(roster + "/settlement").with(as("street-renhe")), 404);
        page(
                post(roster + "/settlements")
                        .param("registered", "7")
                        .param("linked", "0")
                        .with(csrf())
                        .with(as("street-nanfaxin")),
                409);
        send(
                post(roster + "/settlements")
                        .param("registered", "1")
                        .param("linked", "0")
                        .with(csrf())
                        .with(as("street-nanfaxin")),
                303);
        var settled = page(get(roster).with(as("street-nanfaxin")), 200);
        assertThat(settled.select(".timeline .what").text()).isEqualTo("新登记 1 家，连到已有单位 0 行");
        send(post(roster + "/settlements/1/undoing").with(csrf()).with(as("street-nanfaxin")), 303);
        assertThat(page(get(roster + "/settlements/1").with(as("street-nanfaxin")), 200)
                        .select("main")
                        .text())
                .contains("撤回 1 家");
    }

    private static MockHttpServletRequestBuilder decision(String roster, int row) {
        return post(roster + "/lines/" + row + "/decision").with(csrf()).with(as("street-nanfaxin"));
    }

    /** Confirms the columns and settles the list. */
    private void settle(String columns) throws Exception {
        var street = people.staff("street-nanfaxin");
        var roster = UUID.fromString(confirm(columns).substring("/rosters/".length()));
        settlements.settle(street, roster, settlements.plan(street.scope(), roster));
    }

    /** Hands a file in; returns where its columns are confirmed. */
    private String handIn(String name, byte[] content) throws Exception {
        return send(form(name, content, UUID.randomUUID()), 303);
    }

    private static MockMultipartHttpServletRequestBuilder form(String name, byte[] content, UUID key) {
        var form = multipart("/rosters").file(new MockMultipartFile("file", name, null, content));
        form.param("submissionKey", key.toString())
                .param("kind", "PARK")
                .param("orgCode", "110113008")
                .with(csrf())
                .with(as("street-nanfaxin"));
        return form;
    }

    /** Confirms the columns as they are proposed; returns the list's page. */
    private String confirm(String columns) throws Exception {
        var page = page(get(columns).with(as("street-nanfaxin")), 200);
        var form = post(columns).with(csrf()).with(as("street-nanfaxin"));
        for (var select : page.select("form select")) {
            form.param(select.attr("name"), select.select("option[selected]").val());
        }
        var roster = send(form, 303);
        GivenRosters.await(
                rosters, people.staff("street-nanfaxin"), UUID.fromString(roster.substring("/rosters/".length())));
        return roster;
    }

    private String send(RequestBuilder request, int status) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return String.valueOf(answer.getHeader("Location"));
    }

    private Document page(RequestBuilder request, int status) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
