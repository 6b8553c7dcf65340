package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The work list of spellings: what matters most first, with reasons, and one press for all that mean one employer. */
@GoutongTest
class MentionsPageTest {

    static final String HERE = "110113008";

    @Autowired
    MockMvc mvc;

    @Autowired
    Employers employers;

    @Autowired
    Mentions mentions;

    @Autowired
    RegisterCopy copy;

    @Autowired
    FormCount count;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    final String brand = InventedNames.brand();
    final String name = "北京" + brand + "国际货运代理有限公司";
    Staff street;
    GivenStall.Open stall;
    UUID employer;

    @BeforeEach
    void open() {
        street = people.staff("street-nanfaxin");
        stall = given.openedBy(street);
        employer = given.employer(name, HERE);
    }

    @AfterEach
    void forget() {
        copy.stop();
    }

    @Test
    void beginsWithTheSpellingThatSettlesMostAndSaysWhyAnEmployerIsLikely() throws Exception {
        file("不知名小店" + brand, 1);
        file(brand, 3);
        copy.load();

        var rows = open(get("/mentions"), "street-nanfaxin").select("ul.mentions > li");

        var first = row(rows, brand);
        assertThat(first.text()).contains("办妥即解决 3 份申请", name, "字号相同（" + brand + "）", "把握");
        assertThat(first.select("button[name=employer]").eachAttr("value")).contains(employer.toString());
        assertThat(rows.indexOf(first)).isLessThan(rows.indexOf(row(rows, "不知名小店" + brand)));
    }

    @Test
    void settlesNearSpellingsOfOneEmployerWithOnePressAndTakesThemBackWithOne() throws Exception {
        file(brand, 2);
        file(brand + "公司", 1);
        copy.load();
        scopes.run(
                street.scope(),
                () -> jdbc.sql("update employers.mention set likely_id = ? where starts_with(typed, ?)")
                        .params(employer, brand)
                        .update());

        var row = row(open(get("/mentions"), "street-nanfaxin").select("ul.mentions > li"), brand);
        assertThat(row.text()).contains("办妥即解决 3 份申请", brand + "公司");
        var also = row.select("input[name=also]").eachAttr("value");
        assertThat(also).hasSize(1);

        var settled = answer(
                post("/mentions/" + waiting(brand) + "/settlement")
                        .param("employer", employer.toString())
                        .param("also", also.toArray(String[]::new))
                        .param("level", HERE),
                "street-nanfaxin");
        assertThat(settled.getStatus()).isEqualTo(303);
        assertThat(mentions.findWaiting(street.scope(), brand, HERE)).isEmpty();
        assertThat(mentions.findWaiting(street.scope(), brand + "公司", HERE)).isEmpty();

        var undo = open(get("/mentions/" + also.getFirst()), "street-nanfaxin");
        assertThat(undo.text()).contains("核对：是" + name, "重新核对");
        var action = undo.select("form[action^=/aliases/reopening]").attr("action");
        assertThat(answer(post(action), "street-renhe").getStatus()).isEqualTo(404);
        assertThat(answer(post(action), "street-nanfaxin").getStatus()).isEqualTo(303);
        assertThat(mentions.findWaiting(street.scope(), brand + "公司", HERE)).isPresent();
    }

    @Test
    void showsWhatWasRecognisedWithItsReasonsAndLetsAPersonSayOtherwise() throws Exception {
        employers.registerAll(new Scope.Job(Scope.Purpose.DEMO), InventedNames.employers(HERE), "");
        copy.load();
        var typed = "北京" + brand + "国际货运代理";
        var filed = given.filed(stall, "孙秀兰", "13800138000", typed);

        assertThat(open(get("/applications/" + filed), "street-nanfaxin").text())
                .contains(name, "系统识别");
        var row = row(
                open(get("/mentions").param("show", "recognised"), "street-nanfaxin")
                        .select("ul.mentions > li"),
                typed);
        assertThat(row.text()).contains("关系到 1 份申请", name, "没认错");
        var mention = row.select(".who a").attr("href");

        assertThat(open(get(mention), "street-nanfaxin")
                        .select("input[name=employer][checked]")
                        .val())
                .isEqualTo(employer.toString());
        assertThat(answer(post(mention + "/settlement").param("none", "true").param("level", HERE), "street-nanfaxin")
                        .getStatus())
                .isEqualTo(303);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(open(get("/applications/" + filed), "street-nanfaxin")
                                .text())
                        .doesNotContain(name));
    }

    @Test
    void leadsThroughALongListWithoutLosingASpelling() throws Exception {
        for (int i = 0; i < 35; i++) {
            file("长单" + brand + "甲乙丙丁戊己庚辛壬癸".charAt(i / 10) + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10), 1);
        }

        var found = new java.util.TreeSet<String>();
        var page = open(get("/mentions"), "street-nanfaxin");
        while (true) {
            page.select(".mentions .who a, .mentions .beside span").eachText().stream()
                    .filter(text -> text.startsWith("长单" + brand))
                    .forEach(text -> found.add(text.split(" ")[0]));
            var next = page.select("a[rel=next]").attr("href");
            if (next.isEmpty()) {
                break;
            }
            page = open(get(java.net.URI.create(next)), "street-nanfaxin");
        }

        assertThat(found).hasSize(35);
    }

    @Test
    void answersBrokenCursorsAndSpeaksEnglish() throws Exception {
        assertThat(answer(get("/mentions").param("cursor", "eHh4"), "street-nanfaxin")
                        .getStatus())
                .isEqualTo(422);
        for (var path : List.of("/mentions", "/mentions?show=recognised")) {
            assertThat(open(get(path + (path.contains("?") ? "&" : "?") + "lang=en"), "street-nanfaxin")
                            .select("html")
                            .attr("lang"))
                    .isEqualTo("en");
        }
    }

    private void file(String typed, int forms) {
        for (int i = 0; i < forms; i++) {
            given.filed(stall, "孙秀兰", "138001380%02d".formatted(i), typed);
        }
        count.write();
    }

    private UUID waiting(String typed) {
        return mentions.findWaiting(street.scope(), typed, HERE).orElseThrow();
    }

    private static Element row(List<Element> rows, String typed) {
        return rows.stream()
                .filter(row -> row.select(".who a").text().equals(typed))
                .findFirst()
                .orElseThrow();
    }

    private Document open(MockHttpServletRequestBuilder request, String username) throws Exception {
        var answer = answer(request, username);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String username) throws Exception {
        return mvc.perform(request.with(People.as(username)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
