package org.goutong.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class EmployersFoundPageTest {

    /** Whole or masked. */
    private static final String MOBILE_NUMBER = "1[3-9]\\d(?:\\d{8}|[*])";

    @Autowired
    MockMvc mvc;

    @Autowired
    GivenStall given;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Nullable
    Cookie session;

    GivenFinds finds;
    Staff street;
    GivenStall.Open stall;
    String path;

    @BeforeEach
    void meet() {
        finds = new GivenFinds(given, employers);
        street = people.staff("street-nanfaxin");
        stall = given.openedBy(street);
        path = "/meetings/" + stall.id() + "/employers";
    }

    @Test
    void saysTheFindingAndRanksEmployersByApplicants() throws Exception {
        var few = finds.named(stall, 1, 180, null);
        var many = finds.named(stall, 3, 8, null);
        finds.named(stall, 2, 46, LocalDate.of(2015, 1, 1));
        given.filed(stall, "马超", GivenFinds.phone(), InventedNames.brand() + "货代");

        var page = open(get(path));

        assertThat(page.select("h1").text()).isEqualTo("2 家未建会单位有职工想入会");
        assertThat(page.select("tbody a.name").eachText()).containsExactly(many.name(), few.name());
        assertThat(page.select(".seg a").eachText()).containsExactly("未建会 2", "已建会 1", "待核对 1");
        assertThat(page.select(".page-sub").text()).contains("户均申请 2.00 人（6 ÷ 3）");
        assertThat(page.select("tbody tr").first().text()).contains("微型·8 人", " 7 层");
        assertThat(open(get(path).param("union", "unidentified")).select("tbody tr"))
                .hasSize(1);
        assertThat(open(get(path).param("size", "MEDIUM"))
                        .select("tbody a.name")
                        .eachText())
                .containsExactly(few.name());
    }

    @Test
    void saysOnThePageOfAnEmployerHowManyOfItsPeopleWantToJoin() throws Exception {
        var found = finds.named(stall, 3, 46, null);
        given.filed(given.openedBy(street), "孙秀兰", GivenFinds.phone(), found.name());

        await().untilAsserted(() ->
                assertThat(open(get("/employers/" + found.id())).text()).contains("想入会的职工 4 人2 场沟通会"));
        assertThat(open(get("/employers/" + finds.named(stall, 0, 46, null).id()))
                        .text())
                .doesNotContain("想入会的职工");
    }

    @Test
    void raisesAllLeadsWithOnePressAndSaysHowMany() throws Exception {
        for (int i = 0; i < 3; i++) {
            finds.named(stall, 1, 8, null);
        }
        var page = open(get(path));
        var form = page.selectFirst("form[data-bulk]");
        assertThat(form.attr("data-confirm")).isEqualTo("把 3 家生成线索？");
        assertThat(form.select("input[name=employer][checked]")).hasSize(3);
        assertThat(form.select("select[name=owner] option[selected]").text()).isEqualTo("何川");

        assertThat(answer(pressed(form)).getStatus()).isEqualTo(303);
        var after = open(get(path));
        assertThat(after.select("[data-flash]").text()).contains("生成了 3 条线索");
        assertThat(after.select("form[data-bulk]")).isEmpty();

        assertThat(answer(pressed(form)).getStatus()).isEqualTo(303);
        assertThat(open(get(path)).select("[data-flash]").text()).contains("没有新的线索：3 条早已有了");
        assertThat(open(get("/leads").param("meeting", stall.id().toString())).select("tbody tr"))
                .hasSize(3);
    }

    private MockHttpServletRequestBuilder pressed(org.jsoup.nodes.Element form) {
        return post(form.attr("action"))
                .param(
                        "employer",
                        form.select("input[name=employer]").eachAttr("value").toArray(String[]::new))
                .param(
                        "owner",
                        form.select("select[name=owner] option[selected]").val())
                .param("due", form.select("input[name=due]").val());
    }

    @Test
    void raisesEverywhereWhatTheFilterLeaves() throws Exception {
        finds.named(stall, 1, 8, null);
        finds.named(stall, 1, 180, null);

        assertThat(answer(post("/meetings/" + stall.id() + "/leads")
                                .param("everywhere", "true")
                                .param("size", "MICRO")
                                .param("owner", street.id().toString())
                                .param("due", Time.day(TestClock.now()).toString()))
                        .getStatus())
                .isEqualTo(303);

        assertThat(open(get("/leads").param("meeting", stall.id().toString())).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void hintsAtAFederationFromTenSmallEmployersInTheBuilding() throws Exception {
        for (int i = 0; i < 9; i++) {
            finds.named(stall, 1, 8, null);
        }
        finds.named(stall, 1, 180, null);
        assertThat(open(get(path)).select(".note-strip")).isEmpty();

        finds.named(stall, 1, 13, null);
        assertThat(open(get(path)).select(".note-strip").text()).contains("10 家小微单位", "平均 9 名职工");
    }

    @Test
    void printsVisitSheetsWithoutPersonsAndNumbersOfApplicants() throws Exception {
        var named = finds.named(stall, 3, 8, null);

        var sheet = open(get(path + "/visits"));

        assertThat(sheet.select("tbody tr").text())
                .startsWith(named.name() + " 航港发展大厦")
                .endsWith(" 7 层 微型");
        assertThat(sheet.select("main").text())
                .contains("只限工会内部")
                .doesNotContain("孙秀兰")
                .doesNotContainPattern(MOBILE_NUMBER);
    }

    @Test
    void namesNoPersonOnAnyPageAboutEmployers() throws Exception {
        var named = finds.named(stall, 1, 8, null);

        for (var page :
                List.of(path, path + "?union=unidentified", path + "/visits", "/employers/" + named.id(), "/leads")) {
            assertThat(open(get(page)).select("main").text())
                    .as(page)
                    .doesNotContain("孙秀兰", "孙*兰")
                    .doesNotContainPattern(MOBILE_NUMBER);
        }
    }

    @Test
    void beginsTheEmployersFileWithWhatItsWorkersDid() throws Exception {
        var named = finds.named(stall, 2, 8, null);
        answer(pressed(open(get(path)).selectFirst("form[data-bulk]")));

        await().untilAsserted(() -> {
            var file = open(get("/employers/" + named.id()));
            assertThat(file.select(".timeline").text()).contains("2 名职工申请入会", "开始跟进");
            assertThat(file.select(".note-strip").text()).contains("何川负责");
        });
    }

    @Test
    void answersNobodyFromAnotherUnit() throws Exception {
        finds.named(stall, 1, 8, null);

        for (var request : List.of(
                get(path),
                get(path + "/visits"),
                get("/leads").param("meeting", stall.id().toString()),
                post("/meetings/" + stall.id() + "/leads")
                        .param("everywhere", "true")
                        .param("owner", street.id().toString())
                        .param("due", Time.day(TestClock.now()).toString()))) {
            assertThat(mvc.perform(request.with(People.as("street-renhe")).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(mvc.perform(post("/meetings/" + stall.id() + "/leads")
                                .param("owner", street.id().toString())
                                .param("due", "2016-06-07")
                                .with(People.as("city-auditor"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(get(path).with(People.as("city-auditor")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("data-bulk");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        finds.named(stall, 1, 8, null);

        assertThat(open(get(path).param("lang", "en")).select("h1").text())
                .isEqualTo("One employer without a union has people who want to join");
        assertThat(open(get("/leads").param("lang", "en")).select("html").attr("lang"))
                .isEqualTo("en");
    }

    private Document open(MockHttpServletRequestBuilder request) throws Exception {
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        var answer = mvc.perform(request.with(People.as("street-nanfaxin")).with(csrf()))
                .andReturn()
                .getResponse();
        if (answer.getCookies().length > 0) {
            session = answer.getCookies()[0];
        }
        return answer;
    }
}
