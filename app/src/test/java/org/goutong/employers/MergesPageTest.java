package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.cases.GivenCases;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A person finds the twin of a record, sees both side by side, merges them, and parts them again. */
@GoutongTest
class MergesPageTest {

    static final String HERE = "110113008";

    @Autowired
    MockMvc mvc;

    @Autowired
    Employers employers;

    @Autowired
    Merges merges;

    @Autowired
    RegisterCopy copy;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    final String brand = InventedNames.brand();
    final String keptName = "北京" + brand + "货运代理有限公司";
    final String goneName = brand + "国际货运代理有限公司";

    @AfterEach
    void forget() {
        copy.stop();
    }

    @Test
    void offersTheTwinByNameAndBySearch() throws Exception {
        var kept = entered(HERE, keptName, 20);
        var gone = entered(HERE, goneName, 46);
        var path = "/employers/%s/merge?other=%s".formatted(kept, gone);

        assertThat(open(get("/employers/{id}", kept))
                        .select(".page-header .actions a")
                        .eachAttr("href"))
                .contains("/employers/" + kept + "/twins");
        assertThat(open(get("/employers/{id}/twins", kept)).select("a.name").eachAttr("href"))
                .contains(path);
        assertThat(open(get("/employers/{id}/twins", kept).param("q", brand + "国际"))
                        .select("a.name")
                        .eachAttr("href"))
                .containsExactly(path);
        assertThat(open(get("/employers/{id}/twins", kept).param("q", "没有这样的")).text())
                .contains("没有找到");
    }

    @Test
    void showsBothSideBySideWithSourcesAndWhatWouldMove() throws Exception {
        var kept = entered(HERE, keptName, 20);
        var gone = entered(HERE, goneName, 46);
        given.filed(given.openedBy(people.staff("street-nanfaxin")), "孙秀兰", "13800138000", goneName);

        var page = open(get("/employers/{id}/merge", kept).param("other", gone.toString()));

        assertThat(page.select("input[name=fact.employees][value=gone]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("input[name=fact.address]")).isEmpty();
        assertThat(page.select("td .src").text()).contains("测试名录");
        assertThat(page.select(".deeds").text()).contains("1 份入会申请");
        assertThat(page.select(".page-header .actions a").attr("href"))
                .isEqualTo("/employers/%s/merge?other=%s".formatted(gone, kept));
        var english = open(get("/employers/{id}/merge", kept)
                .param("other", gone.toString())
                .param("lang", "en"));
        assertThat(english.select("h1").text()).isEqualTo("Merge two records of one employer");
        assertThat(english.select(".deeds").text()).contains("Applications: 1");
    }

    @Test
    void asksForAReasonAndKeepsWhatWasChosen() throws Exception {
        var kept = entered(HERE, keptName, 20);
        var gone = entered(HERE, goneName, 46);

        var answer = send(merging(kept, gone).param("fact.employees", "kept").param("fact.name", "gone"));

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.select(".error").text()).contains("写明原因");
        assertThat(page.select("input[name=fact.employees][value=kept]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("input[name=fact.name][value=gone]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void mergesTellsWhoAndWhyAndParts() throws Exception {
        var kept = entered(HERE, keptName, 20);
        var gone = entered(HERE, goneName, 46);

        var merged = send(merging(kept, gone).param("fact.employees", "gone").param("reason", "电话核对过"));
        assertThat(merged.getRedirectedUrl()).isEqualTo("/employers/" + kept);

        var page = open(get("/employers/{id}", kept));
        assertThat(page.text()).contains("并入了" + goneName, "原因：电话核对过", "20 → 46");
        var dissolved = open(get("/employers/{id}", gone));
        assertThat(dissolved.text()).contains("由何川并入", keptName, "原因：电话核对过");
        assertThat(dissolved.select("a.btn-primary").attr("href")).isEqualTo("/employers/" + kept);
        assertThat(open(get("/employers/{id}", gone).param("lang", "en")).text())
                .contains("by 何川 into", "Why: 电话核对过");

        var id = merges.list(people.staff("street-nanfaxin"), kept).getFirst().id();
        var parting = "/employers/%s/partings/%s".formatted(kept, id);
        assertThat(page.select("a[href=" + parting + "]")).isNotEmpty();
        assertThat(open(get(parting)).text()).contains(goneName, "没有人改过单位情况");
        assertThat(open(get(parting).param("lang", "en")).select("h1").text()).isEqualTo("Part two merged records");
        assertThat(send(post(parting)).getStatus()).isEqualTo(422);
        assertThat(send(post(parting).param("reason", "认错了")).getRedirectedUrl())
                .isEqualTo("/employers/" + gone);
        var parted = open(get("/employers/{id}", gone));
        assertThat(parted.text()).contains("并入过" + keptName, "已拆开，原因：认错了", "46 名职工");
        assertThat(parted.select("#changes"))
                .as("merges have a list of their own")
                .isEmpty();
    }

    @Test
    void sendsTheRestOfWhatWasLinkedSinceToOneSide() throws Exception {
        var street = people.staff("street-nanfaxin");
        var kept = entered(HERE, keptName, 20);
        var gone = entered(HERE, goneName, 46);
        GivenCases.worked(context, street, kept, 0, false);
        var further = GivenCases.worked(context, street, gone, 1, true);
        send(merging(kept, gone).param("reason", "同一家"));
        for (int i = 1; i <= 203; i++) {
            GivenCases.noted(context, street, further, "合并后第 " + i + " 次");
        }
        var parting = "/employers/%s/partings/%s"
                .formatted(kept, merges.list(street, kept).getFirst().id());

        var page = open(get(parting));
        assertThat(page.select("input[name=chosen]")).hasSize(200);
        assertThat(page.select("label:contains(合并后第 203 次)").text())
                .matches("1 次联系：今天 .*")
                .doesNotContainPattern("\\d-\\d");
        assertThat(page.select("label:has(input[name=rest])").text()).contains("更早的 3 次联系", goneName);
        var rest = page.select("input[name=rest]").val();
        var last = page.select("label:contains(合并后第 203 次) input").val();

        var unexplained = send(post(parting).param("rest", rest).param("chosen", last));
        assertThat(unexplained.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(unexplained.getContentAsString(StandardCharsets.UTF_8))
                        .select("input[type=checkbox][checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder(rest, last);

        send(post(parting).param("rest", rest).param("chosen", last).param("reason", "认错了"));
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql(
                                        "select note from cases.contact where case_id = ? and note like '合并后%' order by id")
                                .param(further)
                                .query(String.class)
                                .list()))
                .containsExactly("合并后第 1 次", "合并后第 2 次", "合并后第 3 次", "合并后第 203 次");
    }

    @Test
    void listsWhatPeopleHaveChangedSince() throws Exception {
        var kept = entered(HERE, keptName, 20);
        var gone = entered(HERE, goneName, 46);
        send(merging(kept, gone).param("fact.employees", "gone").param("reason", "同一家"));
        var street = people.staff("street-nanfaxin");
        var now = employers.get(street.scope(), kept);
        employers.edit(
                street,
                kept,
                now.version(),
                new NewEmployer(HERE, keptName, null, null, "测试路 1 号", "7", 60, null, null, null),
                DatedChange.NONE,
                "单位来函更正");

        var page = open(get(
                "/employers/{id}/partings/{merge}",
                kept,
                merges.list(street, kept).getFirst().id()));

        assertThat(page.select("dl.facts").text()).contains("职工", "60", "何川");
        assertThat(open(get("/employers/{id}", kept)).text()).contains("原因：单位来函更正");
    }

    @Test
    void saysWhichUnitKeepsTheOtherAndOffersToAsk() throws Exception {
        var kept = entered(HERE, keptName, 20);
        var gone = entered("110113003", goneName, 46);
        given.filed(given.openedBy(people.staff("street-nanfaxin")), "孙秀兰", "13800138000", goneName);

        var page = open(get("/employers/{id}/merge", kept).param("other", gone.toString()));

        assertThat(page.select("[role=alert]").text()).contains("不能合并", "仁和地区总工会");
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("/employers/" + gone + "/question");
        assertThat(page.select("input[type=radio], button.btn-primary")).isEmpty();
        assertThat(page.select(".deeds")).isEmpty();
        assertThat(send(merging(kept, gone).param("reason", "同一家")).getStatus()).isEqualTo(409);
    }

    private MockHttpServletRequestBuilder merging(UUID kept, UUID gone) {
        var job = new Scope.Job(Scope.Purpose.DEMO);
        return post("/employers/{id}/merges", kept)
                .param("other", gone.toString())
                .param("version", employers.get(job, kept).version())
                .param("otherVersion", employers.get(job, gone).version());
    }

    private UUID entered(String orgCode, String name, int employees) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                orgCode, name, null, null, "测试路 1 号", "7", employees, null, null, null)),
                        "测试名录")
                .getFirst();
    }

    private Document open(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.with(People.as("street-nanfaxin")).header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                        request.with(csrf()).with(People.as("street-nanfaxin")).header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse();
    }
}
