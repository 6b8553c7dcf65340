package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.materials.GivenMaterials;
import org.goutong.materials.Materials;
import org.goutong.materials.NewMaterial;
import org.goutong.opinions.GivenOpinions;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Guests;
import org.goutong.talks.Invitation;
import org.goutong.web.Time;
import org.goutong.web.UnknownLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@TestPropertySource(properties = {"goutong.public-url=https://goutong.example.org", "spring.test.mockmvc.print=none"})
class ForEmployerPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    PersonLinks links;

    @Autowired
    PersonLinkStore linkRows;

    @Autowired
    ForEmployerQueries queries;

    @Autowired
    Materials materials;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private GivenCases given;
    private Staff street;
    private Case kept;
    private UUID person;

    @BeforeEach
    void aLink() {
        street = people.staff("street-nanfaxin");
        given = new GivenCases(employers, cases, contacts);
        kept = given.of(street);
        person = contacts.addPerson(street, kept.id(), facts(null));
        links.make(street, kept.id(), person, 0, form("", "zh"));
    }

    private static PersonFacts facts(@Nullable LocalDate leftOn) {
        return new PersonFacts(
                "周宁", "人事主管", Level.HR, "13800138000", Intent.AGAINST, OurLevel.ORGANISER, "", 7, leftOn);
    }

    private static PersonLinkForm form(String email, String language) {
        return new PersonLinkForm(email, language, "010-6944 0000");
    }

    @Test
    void showsWhoseItIsAndWhomToAskWithoutAccountOrScript() throws Exception {
        var page = page(path(), 200);

        assertThat(page.select("h1").text()).isEqualTo(kept.employerName());
        assertThat(page.select("main").text()).contains("周宁，您好", "何川", "南法信地区总工会", "010-6944 0000");
        assertThat(page.select("a[href^=tel]").attr("href")).isEqualTo("tel:01069440000");
        assertThat(page.select("script")).isEmpty();
        assertThat(linkRows.find(street.scope(), person).orElseThrow().openedAt())
                .isNotNull();
    }

    @Test
    void speaksEnglishAndLarge() throws Exception {
        var page = page(path() + "?lang=en&type=large", 200);

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("data-type")).isEqualTo("large");
        assertThat(page.select("main").text()).contains("Dear 周宁", "Whom to ask", "Meetings you are invited to");
        assertThat(page.select("form[method=post]").attr("action")).endsWith("/questions?lang=en&type=large");
        links.make(street, kept.id(), person, 1, form("", "en"));
        assertThat(links.path(person, 2, "en")).endsWith("?lang=en");
    }

    @Test
    void answersAlikeWhetherTakenBackTooOldLeftOrNeverThere() throws Exception {
        var unknown = body("/e/" + "A".repeat(24), 404);
        assertThat(Jsoup.parse(unknown).select("h1").text()).isEqualTo("这个链接打不开了");
        assertThat(unknown).contains("12351");

        links.revoke(street, kept.id(), person);
        assertThat(body(path(), 404)).isEqualTo(unknown);
        assertThat(send("wording", "还在吗").getContentAsString()).isEqualTo(unknown);

        links.make(street, kept.id(), person, 1, form("", "zh"));
        assertThat(body(path(), 404)).isEqualTo(unknown);
        assertThat(body(links.path(person, 2, "zh"), 200)).isNotEqualTo(unknown);
        TestClock.advance(PersonLinks.HOLDS.plusSeconds(1));
        assertThat(body(links.path(person, 2, "zh"), 404)).isEqualTo(unknown);

        links.make(street, kept.id(), person, 2, form("", "zh"));
        contacts.changePerson(
                street,
                kept.id(),
                person,
                contacts.getPersonOf(street.scope(), kept.id(), person).version(),
                facts(Time.day(TestClock.now()).minusDays(1)),
                "");
        assertThat(body(links.path(person, 3, "zh"), 404)).isEqualTo(unknown);
    }

    @Test
    void slowsDownWhoeverTriesLinks() throws Exception {
        TestClock.stop();
        int status = 404;
        for (int tried = 0; tried <= UnknownLinks.PER_ADDRESS && status == 404; tried++) {
            status = web.perform(get("/e/none-" + tried).with(request -> {
                        request.setRemoteAddr("192.0.2.77");
                        return request;
                    }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }

        assertThat(status).isEqualTo(429);
        page(path(), 200);
    }

    @Test
    void takesAQuestionOnceAndMakesItATaskOfTheOwner() throws Exception {
        var key = UUID.randomUUID().toString();
        var taken = send("key", key, "wording", "经费由谁管？");
        assertThat(taken.getStatus()).isEqualTo(303);
        assertThat(taken.getHeader("Location")).isEqualTo(path() + "?said=1&lang=zh#questions");
        send("key", key, "wording", "经费由谁管？");

        var asked = GivenOpinions.list(context, street, kept.id());
        assertThat(asked).extracting(GivenOpinions.Said::wording).containsExactly("经费由谁管？");
        assertThat(page(path() + "?said=1", 200).select("main").text()).contains("三天内答复", "经费由谁管？", "正在办");
        Awaitility.await()
                .untilAsserted(() -> assertThat(tasks(asked.getFirst())).containsExactly("何川"));
        GivenOpinions.heard(context, kept.orgCode(), kept.id(), asked.getFirst().id(), kept.employerName());
        assertThat(tasks(asked.getFirst())).containsExactly("何川");
    }

    private List<String> tasks(GivenOpinions.Said question) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select owner_name from tasks.task where task_key = ? and done_at is null")
                        .param("question:" + question.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void showsAnAnswerOnceItIsReleasedAndTellsByMail() throws Exception {
        links.make(street, kept.id(), person, 1, form("zhou@example.org", "en"));
        var link = links.path(person, 2, "zh");
        sendTo(link, "wording", "经费由谁管？");
        var question = GivenOpinions.list(context, street, kept.id()).getFirst();
        Awaitility.await().untilAsserted(() -> assertThat(tasks(question)).hasSize(1));

        GivenOpinions.answered(context, street, kept.id(), question.id(), "由贵单位自己的工会管，经审委员会看着。");

        assertThat(page(link, 200).select("main").text())
                .contains("由贵单位自己的工会管", "何川 答复")
                .doesNotContain("正在办");
        assertThat(tasks(question)).isEmpty();
        GivenOpinions.answered(context, street, kept.id(), question.id(), "由贵单位自己的工会管。");
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql("select rule from notices.notice where subject_name = ? order by rule")
                                .param(kept.employerName())
                                .query(String.class)
                                .list()))
                .containsExactly("PERSON_LINK", "QUESTION_ANSWERED");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        var empty = send("wording", "  ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString()).select("#summary a").eachAttr("href"))
                .containsExactly("#wording");
        var long_ = send("wording", "长".repeat(1001));
        assertThat(long_.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(long_.getContentAsString()).select("#wording").text())
                .hasSize(1001);
        var wages = page(path() + "?wages=abc&headcount=0", 422);
        assertThat(wages.select("#summary a").eachAttr("href")).containsExactly("#wages", "#headcount");
        assertThat(GivenOpinions.list(context, street, kept.id())).isEmpty();
    }

    @Test
    void takesNoMoreQuestionsThanAnybodyCouldAnswer() throws Exception {
        for (int asked = 0; asked < 20; asked++) {
            assertThat(send("wording", "第 " + asked + " 个问题").getStatus()).isEqualTo(303);
        }
        assertThat(send("wording", "还有一个").getStatus()).isEqualTo(409);
    }

    @Test
    void calculatesWithItsOwnHeadcount() throws Exception {
        var before = page(path(), 200);
        assertThat(before.select("#headcount").attr("value")).isEqualTo("46");
        assertThat(before.select(".sums")).isEmpty();

        var sums = page(path() + "?wages=1000000&headcount=46", 200)
                .select(".sums")
                .text();
        assertThat(sums).contains("20,000", "12,000", "5,000", "15,000");
    }

    @Test
    void offersMaterialsOfItsLanguageThatAreRightToday() throws Exception {
        var district = people.staff("district-shunyi");
        var neighbour = people.staff("street-renhe");
        var mark = Marks.next();
        var today = Time.day(TestClock.now());
        var right = material(street, "会员手册" + mark, "zh", today, null);
        var above = material(district, "区里的手册" + mark, "zh", today, today);
        var english = material(street, "Handbook " + mark, "en", today, null);
        var over = material(street, "过期" + mark, "zh", today.minusDays(9), today.minusDays(1));
        var early = material(street, "还没到" + mark, "zh", today.plusDays(1), null);
        var foreign = material(neighbour, "邻居的" + mark, "zh", today, null);
        var withdrawn = material(street, "收回的" + mark, "zh", today, null);
        GivenMaterials.withdrawn(context, street, withdrawn);

        assertThat(titles(path(), mark)).containsExactlyInAnyOrder("会员手册" + mark, "区里的手册" + mark);
        assertThat(titles(path() + "?lang=en", mark)).containsExactly("Handbook " + mark);
        for (var there : List.of(right, above, english)) {
            assertThat(file(there)).isEqualTo(200);
        }
        for (var hidden : List.of(over, early, foreign, withdrawn)) {
            assertThat(file(hidden)).isEqualTo(404);
        }
    }

    private UUID material(Staff by, String title, String language, LocalDate from, @Nullable LocalDate to) {
        return materials.add(
                by,
                new NewMaterial(
                        title,
                        language,
                        "",
                        "handbook.pdf",
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                        from,
                        to,
                        null));
    }

    private List<String> titles(String path, String mark) throws Exception {
        return page(path, 200).select("a[href*=/materials/]").eachText().stream()
                .filter(title -> title.contains(mark))
                .toList();
    }

    private int file(UUID material) throws Exception {
        return web.perform(get(path() + "/materials/" + material))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void listsItsMeetingsWithAnswerAndCalendar() throws Exception {
        var meeting = GivenEmployerMeetings.planned(meetings, street);
        var other = GivenEmployerMeetings.employers(employers, "110113008", 1).getFirst();
        meetings.invite(
                street,
                meeting,
                List.of(new Invitation(kept.employerId(), "周宁", "", Locale.SIMPLIFIED_CHINESE), Invitation.of(other)));
        var foreign = GivenEmployerMeetings.planned(meetings, street);
        meetings.invite(street, foreign, List.of(Invitation.of(other)));

        var page = page(path(), 200);
        assertThat(page.select("main").text()).contains("工会经费怎么算账", "酒仙桥路 10 号三层会议室");
        var ways = page.select("a[href^=/i/]").eachAttr("href");
        var answer = guests.answerPath(meeting, kept.employerId(), 1);
        assertThat(ways).containsExactly(answer + "?lang=zh", answer + "/meeting.ics");
        assertThat(Jsoup.parse(body(ways.getFirst(), 200)).select("h1").text()).isEqualTo("工会经费怎么算账");

        guests.revokeLink(street, meeting, kept.employerId());
        assertThat(page(path(), 200).select("a[href^=/i/]")).isEmpty();
        assertThat(queries.listMeetings(link())).hasSize(1);
    }

    @Test
    void letsALinkReadNothingElse() {
        var other = new GivenCases(employers, cases, contacts).of(street);
        var stranger = contacts.addPerson(street, other.id(), facts(null));
        links.make(street, other.id(), stranger, 0, form("", "zh"));
        var theirs = PersonalLinks.scope(links.path(stranger, 1, "zh").substring(3));
        GivenOpinions.asked(context, theirs, queries.find(theirs).orElseThrow(), "别家的问题");
        materials.ask(street, kept.id(), "英文版", "en", "");

        assertThat(GivenOpinions.countOwn(context, link())).isZero();
        assertThat(queries.find(link()).orElseThrow().employerId()).isEqualTo(kept.employerId());
        Stream.of(
                        "opinions.question",
                        "joining.application",
                        "joining.application_step",
                        "members.member",
                        "leads.signal",
                        "leads.lead",
                        "leads.band",
                        "leads.band_weight",
                        "leads.band_closing",
                        "cases.case",
                        "cases.step",
                        "cases.person",
                        "cases.person_link",
                        "cases.contact",
                        "cases.concern",
                        "cases.concern_answer",
                        "cases.strategy",
                        "cases.deliberation",
                        "cases.waiting",
                        "materials.material_request",
                        "founding.process",
                        "founding.person",
                        "founding.step",
                        "outreach.meeting",
                        "talks.guest",
                        "talks.employer_meeting",
                        "talks.employer_intent",
                        "employers.employer",
                        "employers.mention",
                        "tasks.task",
                        "notices.notice",
                        "orgs.staff",
                        "audit.entry",
                        "audit.change")
                .forEach(table -> assertThat(scopes.in(
                                link(),
                                () -> jdbc.sql("select count(*) from " + table)
                                        .query(Integer.class)
                                        .single()))
                        .as(table)
                        .isZero());
    }

    @Test
    void letsALinkChangeNoAnswer() {
        GivenOpinions.asked(context, link(), queries.find(link()).orElseThrow(), "经费由谁管？");

        assertThat(scopes.in(
                        link(),
                        () -> jdbc.sql("update opinions.question set answer = '我自己答', answered_at = now() where true")
                                .update()))
                .isZero();
    }

    @Test
    void sendsTheOthersBackToThePage() throws Exception {
        var answer = web.perform(get(path() + "/questions?lang=en")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(path() + "?lang=en");
    }

    @Test
    void notesAnOpeningOncePerTenMinutes() throws Exception {
        page(path(), 200);
        var first = linkRows.find(street.scope(), person).orElseThrow().openedAt();
        TestClock.advance(Duration.ofMinutes(5));
        page(path(), 200);
        assertThat(linkRows.find(street.scope(), person).orElseThrow().openedAt())
                .isEqualTo(first);
        TestClock.advance(Duration.ofMinutes(6));
        page(path(), 200);
        assertThat(linkRows.find(street.scope(), person).orElseThrow().openedAt())
                .isAfter(first);
    }

    private String path() {
        return links.path(person, 1, "zh");
    }

    private Scope link() {
        return PersonalLinks.scope(path().substring("/e/".length()));
    }

    private MockHttpServletResponse send(String... fields) throws Exception {
        return sendTo(path(), fields);
    }

    private MockHttpServletResponse sendTo(String path, String... fields) throws Exception {
        var request = post(path + "/questions");
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private String body(String path, int status) throws Exception {
        var answer = web.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        return answer.getContentAsString();
    }

    private Document page(String path, int status) throws Exception {
        return Jsoup.parse(body(path, status));
    }
}
