package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class AccessPagesTest {

    private static final String STREET = "street-nanfaxin";
    private static final String NEIGHBOUR = "street-renhe";

    @Autowired
    MockMvc web;

    @Autowired
    AccessStore store;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    final String brand = InventedNames.brand();
    final String internal = "内部" + brand;
    Staff street;
    UUID employer;
    UUID worked;

    @BeforeEach
    void workOnAnEmployer() {
        street = people.staff(STREET);
        employer = new GivenCases(employers, cases, contacts).employer(street.orgCode(), brand);
        worked = GivenCases.filed(context, street, employer, internal);
    }

    /** Open tasks would push those of other tests off their pages. */
    @AfterEach
    void answerWhatWaits() {
        store.listOf(street.scope(), employer).stream()
                .filter(AccessRequest::asked)
                .forEach(request -> context.getBean(AccessRequests.class).decline(street, request.id(), "试完了"));
    }

    @Test
    void leadsFromALookUpToACaseThatIsReadAndNoMore() throws Exception {
        var found = page(NEIGHBOUR, get("/employers/look-up").param("q", brand));
        assertThat(found.select("tbody tr").text())
                .contains(brand, "已有，由南法信地区总工会负责", "南法信地区总工会在跟进")
                .doesNotContain("测试路", "46", "周宁", internal);
        assertThat(found.select("a.btn[href=/employers/" + employer + "/access]")
                        .text())
                .isEqualTo("申请查看");

        assertThat(send(NEIGHBOUR, post("/employers/{id}/access", employer)).getStatus())
                .isEqualTo(422);
        var sent = send(NEIGHBOUR, post("/employers/{id}/access", employer).param("reason", "11 月搬到我街道"));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/employers/" + employer);
        var waiting = page(NEIGHBOUR, get("/employers/" + employer));
        assertThat(waiting.text())
                .contains("等答复")
                .containsPattern("今天 [0-9:]{5} 申请查看")
                .doesNotContain(internal);
        assertThat(waiting.select("a[href$=/access]")).isEmpty();
        assertThat(page(NEIGHBOUR, get("/employers/look-up").param("q", brand))
                        .select("tbody tr")
                        .text())
                .contains("等答复");

        var request = request();
        var asked = page(STREET, get("/access-requests/" + request));
        assertThat(asked.select("h1").text()).startsWith("杜予安申请查看");
        assertThat(asked.text()).contains("仁和地区总工会", "11 月搬到我街道");
        assertThat(asked.select("input[name=until]").val())
                .isEqualTo(Time.day(TestClock.now()).plusDays(30).toString());
        assertThat(send(STREET, post("/access-requests/{id}/grant", request).param("until", "下个月"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                STREET,
                                post("/access-requests/{id}/grant", request)
                                        .param(
                                                "until",
                                                asked.select("input[name=until]")
                                                        .val()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(STREET, get("/employers/" + employer))
                        .select("section:has(h2:containsOwn(谁申请查看过)) dd")
                        .text())
                .contains("仁和地区总工会 杜予安", "可以查看到");

        reads();

        assertThat(send(
                                STREET,
                                post("/access-requests/{id}/withdrawal", request)
                                        .param("why", "先放一放"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(NEIGHBOUR, get("/employers/" + employer)).text())
                .contains("已收回", "先放一放", "再申请查看")
                .doesNotContain(internal, "周宁");
        assertThat(send(NEIGHBOUR, get("/cases/{id}/timeline", worked)).getStatus())
                .isEqualTo(404);
    }

    private void reads() throws Exception {
        var person = contacts.listPeople(street.scope(), worked).getFirst().id();
        var file = page(NEIGHBOUR, get("/employers/" + employer));
        assertThat(file.select(".note-strip").text()).contains("只读：南法信地区总工会同意查看到");
        assertThat(file.select(".timeline").text()).contains(internal);
        assertThat(file.text()).contains("周宁", "怕多一笔开支");
        assertThat(file.select("main form, main a[href^=/cases/" + worked + "]:not([href*=timeline])"))
                .as("nothing to press")
                .isEmpty();
        assertThat(page(NEIGHBOUR, get("/cases/" + worked + "/timeline")).text())
                .contains(internal);
        for (var path : List.of(
                "/cases/" + worked,
                "/cases/" + worked + "/stage",
                "/cases/" + worked + "/hand-over",
                "/cases/" + worked + "/contacts/new",
                "/cases/" + worked + "/materials",
                "/cases/" + worked + "/people/" + person)) {
            assertThat(send(NEIGHBOUR, get(path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(send(NEIGHBOUR, post("/cases/{id}/people/{person}/call", worked, person))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(NEIGHBOUR, get("/cases/list").param("q", brand))
                        .select("h1")
                        .text())
                .isEqualTo("没有符合的单位");
    }

    private UUID request() {
        return store.listOf(street.scope(), employer).getFirst().id();
    }

    @Test
    void saysWhyItWasDeclinedAndWhoWasFaster() throws Exception {
        var request = GivenCases.asked(context, people.staff(NEIGHBOUR), employer, "想一起登门");
        assertThat(send(STREET, post("/access-requests/{id}/refusal", request)).getStatus())
                .isEqualTo(422);
        assertThat(send(STREET, post("/access-requests/{id}/refusal", request).param("answer", "下周签协议，之后再看"))
                        .getStatus())
                .isEqualTo(303);

        assertThat(page(NEIGHBOUR, get("/employers/" + employer)).text()).contains("没有同意", "下周签协议，之后再看", "再申请查看");
        var late = send(
                "district-shunyi",
                post("/access-requests/{id}/grant", request)
                        .param("until", Time.day(TestClock.now()).toString()));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(document(late).select(".page-sub").text()).containsPattern("何川 今天 [0-9:]{5} 已经答复：不同意");
    }

    @Test
    void letsAuditorsReadRequestsAndAnswerNone() throws Exception {
        var request = GivenCases.asked(context, people.staff(NEIGHBOUR), employer, "想一起登门");

        assertThat(page("city-auditor", get("/access-requests/" + request)).select("main form"))
                .isEmpty();
        assertThat(send(
                                "city-auditor",
                                post("/access-requests/{id}/refusal", request).param("answer", "不行"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(page("city-auditor", get("/employers/look-up").param("q", brand), 403)
                        .text())
                .doesNotContain(brand);
    }

    @Test
    void listsWhatWasAskedOfTheUnitAndByOneself() throws Exception {
        var request = GivenCases.asked(context, people.staff(NEIGHBOUR), employer, "想一起登门");
        var link = "a[href=/access-requests/" + request + "]";

        assertThat(page(STREET, get("/access-requests")).select(link)).hasSize(1);
        assertThat(page(STREET, get("/access-requests").param("whose", "mine")).select(link))
                .isEmpty();
        assertThat(page(NEIGHBOUR, get("/access-requests")).select(link)).isEmpty();
        assertThat(page(NEIGHBOUR, get("/access-requests").param("whose", "mine"))
                        .select("tr:has(" + link + ")")
                        .text())
                .contains("南法信地区总工会", "等答复");
    }

    @Test
    void showsEveryPageInBothLanguages() throws Exception {
        var request = GivenCases.granted(context, people.staff(NEIGHBOUR), street, employer);
        for (var path : List.of(
                "/employers/look-up",
                "/employers/" + employer,
                "/employers/" + employer + "/access",
                "/access-requests?whose=mine",
                "/access-requests/" + request)) {
            for (var language : List.of("zh", "en")) {
                var page = page(NEIGHBOUR, get(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
                assertThat(page.select("h1").text()).as(path).isNotBlank();
                assertThat(page.text()).as(path).doesNotContain("cases.", "employers.", "???", "null");
                if (language.equals("en")) {
                    assertThat(page.select("main label, main th, main button, main h2, main dt")
                                    .eachText())
                            .as(path)
                            .noneMatch(text -> text.matches(".*(单位|申请|查看|答复|收回).*"));
                }
            }
        }
    }

    private Document page(String username, MockHttpServletRequestBuilder request) throws Exception {
        return page(username, request, 200);
    }

    private Document page(String username, MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = send(username, request);
        assertThat(answer.getStatus()).isEqualTo(status);
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
