package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.orgs.Staff;
import org.goutong.tables.Table;
import org.goutong.tables.TableOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class CasePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    GivenCases given;
    Staff street;
    String brand;
    UUID employer;

    @BeforeEach
    void meet() {
        given = new GivenCases(employers, cases, contacts);
        street = people.staff("street-nanfaxin");
        brand = InventedNames.brand();
        employer = given.employer(street.orgCode(), brand);
    }

    @Test
    void leadsFromAnEmployerThatNobodyWorksOnToItsFile() throws Exception {
        assertThat(page("street-nanfaxin", "/employers/" + employer).text()).contains("还没有人跟进这家单位建会");

        assertThat(send("street-nanfaxin", post("/employers/{id}/case", employer))
                        .getStatus())
                .isEqualTo(303);
        var kept = cases.find(street.scope(), employer).orElseThrow();
        var file = page("street-nanfaxin", "/employers/" + employer);
        assertThat(file.select(".track [aria-current]").text()).contains("未接触");
        assertThat(file.select(".note-strip").text()).contains("第一次联系", "负责");
        assertThat(page("street-renhe", "/employers/" + employer).text())
                .contains("由南法信地区总工会跟进")
                .doesNotContain("第一次联系");

        var silent = send(
                "street-nanfaxin",
                post("/cases/{id}/contacts", kept.id())
                        .param("key", UUID.randomUUID().toString())
                        .param("channel", "CALL")
                        .param("outcome", "REACHED")
                        .param("ours", "ORGANISER")
                        .param("at", "2026-11-01T12:00")
                        .param("nextOn", "明天"));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(document(silent).select(".summary li").eachText()).containsExactly("选一个日子。", "写一句跟谁、说了什么。");
        assertThat(document(silent).select("#nextOn").attr("value")).isEqualTo("明天");

        var key = UUID.randomUUID().toString();
        send("street-nanfaxin", post("/cases/{id}/shut-out", kept.id()).param("key", key));
        send("street-nanfaxin", post("/cases/{id}/shut-out", kept.id()).param("key", key));
        assertThat(page("street-nanfaxin", "/employers/" + employer)
                        .select(".timeline .what")
                        .eachText())
                .filteredOn(what -> what.startsWith("闭门羹"))
                .containsExactly("闭门羹，第 1 次上门");
    }

    @Test
    void movesOnTheBoardAndSaysWhyNot() throws Exception {
        var kept = given.of(street, employer);
        var board = page("street-nanfaxin", "/cases?q=" + brand);
        assertThat(board.select("h1").text()).contains("1 家单位正在建会路上");
        assertThat(board.select("[data-card] .name").text()).contains(brand);
        assertThat(board.select(".lane h2").eachText())
                .containsExactly("摸清情况1 家", "谈顾虑0 家", "同意、申请0 家", "筹备、大会0 家", "批复、建会0 家");

        var refused = send(
                "street-nanfaxin",
                post("/cases/{id}/moves", kept.id())
                        .param("seen", "NOT_CONTACTED")
                        .param("to", "AGREED"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(document(refused).select(".page-sub").text()).isEqualTo("还没有联系上过。先记一次联系。");

        given.reached(street, kept, 0);
        var moved = send(
                "street-nanfaxin",
                post("/cases/{id}/moves", kept.id())
                        .param("seen", "CONTACTED")
                        .param("to", "AGREED")
                        .param("back", "/cases?q=" + brand));
        assertThat(moved.getStatus()).isEqualTo(303);
        assertThat(moved.getRedirectedUrl()).startsWith("/cases?q=");
        var late = send(
                "district-shunyi",
                post("/cases/{id}/moves", kept.id()).param("seen", "CONTACTED").param("to", "INTENDING"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(document(late).select(".page-sub").text()).contains(street.name(), "从“已接触”到“同意”");

        var list = page("street-nanfaxin", "/cases/list?stage=AGREED&q=" + brand);
        assertThat(list.select("h1").text()).isEqualTo("1 家单位");
        assertThat(page("street-renhe", "/cases/list?q=" + brand).select("h1").text())
                .isEqualTo("没有符合的单位");
        assertThat(page("street-nanfaxin", "/cases/list?state=SHELVED&q=" + brand)
                        .text())
                .contains("没有符合的单位");
        var steps = page("street-nanfaxin", "/cases/" + kept.id() + "/stage");
        assertThat(steps.select("input[name=to]:not([disabled])").eachAttr("value"))
                .containsExactly("INTENDING", "APPLIED");
    }

    @Test
    void showsEveryPageInBothLanguages() throws Exception {
        var kept = given.of(street, employer);
        given.reached(street, kept, 0);
        var sample = GivenCases.sample(
                org.springframework.web.context.support.WebApplicationContextUtils.getRequiredWebApplicationContext(
                        web.getDispatcherServlet().getServletContext()),
                street);
        var id = sample.id();
        for (var path : new String[] {
            "/cases",
            "/cases/list",
            "/cases/" + id + "/stage",
            "/cases/" + id + "/next",
            "/cases/" + id + "/hand-over",
            "/cases/" + id + "/timeline",
            "/cases/" + id + "/timeline?concerns=true",
            "/cases/" + id + "/contacts/new",
            "/cases/" + id + "/people/new",
            "/cases/" + id + "/people/" + sample.person(),
            "/cases/" + id + "/concerns/new",
            "/cases/" + id + "/concerns/" + sample.concern(),
            "/cases/" + id + "/strategy",
            "/contacts",
            "/proposals",
            "/conversions",
            "/materials",
            "/materials/new",
            "/cases/" + id + "/materials",
            "/concerns",
            "/"
        }) {
            for (var language : new String[] {"zh", "en"}) {
                var page = page("street-nanfaxin", path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(page.select("h1").text()).as(path).isNotBlank();
                assertThat(page.text()).as(path).doesNotContain("cases.", "???", "null");
                if (language.equals("en")) {
                    assertThat(page.select("main label, main legend, main th, main button, main h2")
                                    .eachText())
                            .as(path)
                            .noneMatch(text -> text.matches(".*(单位|联系|顾虑|推进|日期).*"));
                }
            }
        }
    }

    @Test
    void takesTheLogAlongAsAWorkbook() throws Exception {
        var kept = given.of(street, employer);
        given.reached(street, kept, 0);

        var answer = send("street-nanfaxin", get("/contacts.xlsx").param("q", brand));

        assertThat(answer.getStatus()).isEqualTo(200);
        try (var table = Table.open(
                new ByteArrayInputStream(answer.getContentAsByteArray()), "联系记录.xlsx", TableOptions.DEFAULT)) {
            var rows = new java.util.ArrayList<org.goutong.tables.Row>();
            table.forEach(rows::add, note -> {});
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().cell(1)).contains(brand);
            assertThat(rows.getFirst().cell(6)).isEqualTo("总经理要看账怎么算");
        }
    }

    private Document page(String username, String path) throws Exception {
        var answer = send(
                username,
                get(java.net.URI.create(
                        path.replace(brand, java.net.URLEncoder.encode(brand, StandardCharsets.UTF_8)))));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
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
