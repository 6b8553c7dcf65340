package org.goutong.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class HeadPlanPagesTest {

    private static final String STREET = "street-nanfaxin";
    private static final String NEIGHBOUR = "street-renhe";
    private static final String DISTRICT = "district-shunyi";

    @Autowired
    MockMvc web;

    @Autowired
    HeadPlans plans;

    @Autowired
    HeadSteps steps;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    final String name = "北京" + InventedNames.brand() + "配送有限公司";
    Staff street;
    Staff district;
    LocalDate today;
    UUID head;
    UUID station;
    String path;

    @BeforeEach
    void firm() {
        street = people.staff(STREET);
        district = people.staff(DISTRICT);
        today = Time.day(TestClock.now());
        head = GivenHeads.head(employers, "110113008", name);
        station = GivenHeads.station(employers, head, "110113003", name + "仁和站", null);
        GivenHeads.station(employers, head, "110113008", name + "南法信站", LocalDate.of(2016, 1, 4));
        path = "/employers/" + head + "/head-plan";
    }

    /** Open tasks would push those of other tests off their pages. */
    @AfterEach
    void finish() {
        plans.sight(district, head).steps().forEach(step -> steps.finish(district, head, step.id()));
    }

    @Test
    void makesAPlanFromThePageOfTheFirm() throws Exception {
        var door = page(STREET, "/employers/" + head).select("section:has(#head-plan)");
        assertThat(door.text()).contains("还没有计划");
        assertThat(door.select("a.btn").eachAttr("href")).contains(path + "/edit");
        assertThat(page(STREET, path).text()).contains("还没有计划", "2 家站点里 1 家已建会");

        var empty = send(STREET, post(path));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(document(empty).select(".summary li").eachText())
                .containsExactly("还没写谁牵头。写上工会和领导，例如：区总工会副主席。", "还没选哪一级牵头。", "还没选走哪条路。", "还没写哪天回头看，例如 2026-12-31。");

        assertThat(save("区总工会副主席", "HEAD_FIRST", "").getStatus()).isEqualTo(303);
        var plan = page(STREET, path);
        assertThat(plan.select(".facts").text()).contains("区总工会副主席", "先总部，后站点");
        assertThat(plan.text()).contains("计划由南法信地区总工会负责", "还没有步骤");
        assertThat(plan.select("button[data-print]")).hasSize(1);
        assertThat(page(STREET, "/employers/" + head)
                        .select("section:has(#head-plan)")
                        .text())
                .contains("区总工会副主席牵头，先总部，后站点", "2 家站点里 1 家已建会");
        assertThat(send(NEIGHBOUR, form("市总工会", "HEAD_FIRST", "")).getStatus())
                .as("there is one already")
                .isEqualTo(409);
    }

    private MockHttpServletRequestBuilder form(String sponsor, String route, String seen) {
        return post(path)
                .param("sponsor", sponsor)
                .param("sponsorLevel", "DISTRICT")
                .param("route", route)
                .param("review", today.plusDays(30).toString())
                .param("seen", seen);
    }

    private MockHttpServletResponse save(String sponsor, String route, String seen) throws Exception {
        return send(STREET, form(sponsor, route, seen));
    }

    @Test
    void bringsAStepToThePageOfWhoeverTakesItAndHearsThere() throws Exception {
        plans.start(district, head, GivenHeads.plan("区总工会"));
        var nobody = send(DISTRICT, post(path + "/steps").param("title", "摸清站点人数"));
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(document(nobody).select("#owner-error").text()).contains("从名单里选谁做");
        var sent = post(path + "/steps")
                .param("title", "摸清站点人数")
                .param("owner", street.id().toString())
                .param("due", "2015-01-01");
        assertThat(send(DISTRICT, sent).getStatus()).isEqualTo(303);

        assertThat(page(DISTRICT, path).select("#steps tbody tr").text()).contains("摸清站点人数", street.name(), "超期");
        var home = page(STREET, "/");
        assertThat(home.select("tr:has(a[href=" + path + "])").text()).contains("摸清站点人数", "头部企业计划的一步");
        var own = page(STREET, path);
        assertThat(own.text()).contains("计划由顺义区总工会负责", "只列出分给本单位的").doesNotContain("牵头");
        assertThat(own.select("a[href$=/edit], a[href$=/steps/new]")).isEmpty();
        var task = home.select("tr:has(a[href=" + path + "]) form").attr("action");
        assertThat(send(STREET, post(task)).getStatus()).isEqualTo(303);
        assertThat(page(DISTRICT, path).select("#steps tbody tr").text()).contains("办完");

        var step = plans.sight(district, head).steps().getFirst().id();
        assertThat(send(DISTRICT, post(path + "/steps/" + step + "/reopening")).getStatus())
                .isEqualTo(303);
        assertThat(page(STREET, path).select("form[action$=/completion]")).hasSize(1);
        assertThat(send(STREET, post(path + "/steps/" + step + "/removal")).getStatus())
                .isEqualTo(404);
        assertThat(send(DISTRICT, post(path + "/steps/" + step + "/removal")).getStatus())
                .isEqualTo(303);
        assertThat(page(DISTRICT, path).select("#steps").text()).contains("还没有步骤");
        assertThat(send(DISTRICT, post(path + "/steps/" + step + "/restoration"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(DISTRICT, path).select("#steps tbody tr").text()).contains("摸清站点人数", "超期");
    }

    @Test
    void asksWhoeverSavesSecondOnlyAboutWhatBothHaveChanged() throws Exception {
        save("区总工会副主席", "HEAD_FIRST", "");
        var seen = page(STREET, path + "/edit").select("input[name=seen]").val();
        assertThat(save("区总工会副主席", "STATIONS_FIRST", seen).getStatus()).isEqualTo(303);

        assertThat(save("区总工会主席", "HEAD_FIRST", seen).getStatus())
                .as("another field")
                .isEqualTo(303);
        assertThat(plans.get(street.scope(), head))
                .extracting(HeadPlan::sponsor, HeadPlan::route)
                .containsExactly("区总工会主席", HeadRoute.STATIONS_FIRST);
        var both = save("街道书记", "HEAD_FIRST", seen);
        assertThat(both.getStatus()).isEqualTo(409);
        assertThat(document(both).select("section[role=alert]").text()).contains("牵头", "区总工会主席", "街道书记", street.name());

        var id = steps.add(street, head, GivenHeads.step(street, "约见总部"));
        var step = path + "/steps/" + id;
        var old = page(STREET, step).select("input[name=seen]").val();
        assertThat(send(STREET, change(step, "约见总部人事", old)).getStatus()).isEqualTo(303);
        assertThat(send(STREET, change(step, "约见总部法务", old)).getStatus()).isEqualTo(409);
        assertThat(page(STREET, step).select("#changes").text()).contains("约见总部 → 约见总部人事");
    }

    private MockHttpServletRequestBuilder change(String step, String title, String seen) {
        return post(step)
                .param("title", title)
                .param("owner", street.id().toString())
                .param("due", today.plusDays(7).toString())
                .param("seen", seen);
    }

    @Test
    void endsAPlanWithAReasonAndGoesOnWithIt() throws Exception {
        save("区总工会副主席", "HEAD_FIRST", "");
        var seen = page(STREET, path + "/edit")
                .select("form[action$=/end] input[name=seen]")
                .val();
        var silent = send(STREET, post(path + "/end").param("seen", seen));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(document(silent).select("#reason-error").text()).contains("还没写为什么结束");

        assertThat(send(STREET, post(path + "/end").param("seen", seen).param("reason", "全部建会"))
                        .getStatus())
                .isEqualTo(303);
        var ended = page(STREET, path);
        assertThat(ended.select(".note-strip").text()).contains("结束：全部建会");
        assertThat(ended.select("a[href$=/edit]:not(.btn-primary), a[href$=/steps/new]"))
                .isEmpty();
        assertThat(send(STREET, post(path + "/resumption")).getStatus()).isEqualTo(303);
        assertThat(page(STREET, path).select("a[href$=/steps/new]")).isNotEmpty();
    }

    @Test
    void listsFirmsWithAndWithoutAPlanInBothLanguages() throws Exception {
        var list = "/cases/heads?unit=110113008&plan=";
        assertThat(row(DISTRICT, list + "no")).contains(name, "未建会", "1 / 2 家已建会", "还没有计划");
        save("区总工会副主席", "SECTOR_FEDERATION", "");
        assertThat(row(DISTRICT, list + "no")).isEmpty();
        assertThat(row(DISTRICT, list + "yes")).contains("站点进行业工会联合会", "区总工会副主席");
        assertThat(row(NEIGHBOUR, "/cases/heads")).contains("计划由南法信地区总工会负责").doesNotContain("副主席", "联合会");
        assertThat(send(NEIGHBOUR, get("/cases/heads?unit=110113008")).getStatus())
                .isEqualTo(404);
        assertThat(row(DISTRICT, list + "yes&lang=en"))
                .contains("1 of 2 with a union", "Stations into a federation of the industry");
        assertThat(page(DISTRICT, path + "?lang=en").text())
                .contains("Plan for " + name, "1 of 2 stations have a union", "There are no steps yet.");
        assertThat(page(STREET, path + "/edit?lang=en").text()).contains("Next review", "Head office first");
        assertThat(page("city-auditor", path + "?lang=zh").select("main form, main a.btn-primary"))
                .as("nothing to press")
                .isEmpty();
        assertThat(page(STREET, "/cases/list?lang=zh").select("a[href=/cases/heads]"))
                .hasSize(1);
    }

    private String row(String username, String address) throws Exception {
        return page(username, address).select("tr:has(a[href=" + path + "])").text();
    }

    @Test
    void tellsStationsElsewhereThatThereIsAPlanAndWhoKeepsIt() throws Exception {
        assertThat(page(NEIGHBOUR, "/employers/" + station).select("#head-plan"))
                .isEmpty();
        save("区总工会副主席", "HEAD_FIRST", "");

        assertThat(page(NEIGHBOUR, "/employers/" + station)
                        .select("section:has(#head-plan)")
                        .text())
                .contains("总部" + name, "计划由南法信地区总工会负责")
                .doesNotContain("副主席");
        var seen = page(NEIGHBOUR, path);
        assertThat(seen.text()).contains("只看得到站点建会的进度", "仁和地区", "南法信地区").doesNotContain("副主席");
        assertThat(seen.select("tr:has(td:containsOwn(南法信地区)) td[data-label=会员]")
                        .text())
                .as("members of others")
                .isEqualTo("看不到");
        assertThat(page(NEIGHBOUR, path + "/edit").select("form[action$=/head-plan]"))
                .as("no second plan to fill in")
                .isEmpty();
        assertThat(send("admin", get(path)).getStatus()).isEqualTo(403);
    }

    private Document page(String username, String address) throws Exception {
        var answer = send(username, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return document(answer);
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(People.as(username)).with(csrf()).locale(java.util.Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }

    private static Document document(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
