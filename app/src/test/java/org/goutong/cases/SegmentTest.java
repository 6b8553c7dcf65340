package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.Segment.Union;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.talks.EmployerMeeting;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Invitation;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class SegmentTest {

    private static final String UNIT = "110113008";
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    @Autowired
    MockMvc web;

    @Autowired
    SegmentQueries queries;

    @Autowired
    Cases cases;

    @Autowired
    Concerns concerns;

    @Autowired
    Contacts contacts;

    @Autowired
    PersonLinks links;

    @Autowired
    InvitedPeople invitees;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Employers employers;

    @Autowired
    GivenStall stalls;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    Staff street;
    UUID place;
    UUID meeting;
    LocalDate today;

    @BeforeEach
    void plan() {
        street = people.staff("street-nanfaxin");
        place = stalls.openedBy(street).placeId();
        meeting = GivenEmployerMeetings.planned(meetings, street);
        today = Time.day(TestClock.now());
    }

    private UUID firm(String unit, @Nullable Integer employees, String industry, @Nullable LocalDate union) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                unit,
                                "北京" + InventedNames.brand() + "物流有限公司",
                                null,
                                unit.equals(UNIT) ? place : null,
                                "测试路 1 号",
                                "7",
                                employees,
                                industry,
                                union,
                                null)),
                        "")
                .getFirst();
    }

    @Test
    void readsWhatTheAddressSays() {
        var mixed = EmployerMeeting.Kind.MIXED;
        var everybody = Segment.everybody(Union.WITHOUT);
        assertThat(Segment.of(mixed, null, null, null, null, null)).isEqualTo(Segment.proposed(mixed));
        assertThat(Segment.of(mixed, "some", "nowhere", "", "ZZ", "sometime")).isEqualTo(everybody);
        assertThat(Segment.of(mixed, null, null, "0", null, null)).isEqualTo(everybody);
        assertThat(Segment.of(mixed, null, null, "一百", null, null)).isEqualTo(Segment.proposed(mixed));
        var segment = Segment.of(mixed, null, place.toString(), "25 人", "c", "concerned");
        assertThat(segment).isEqualTo(new Segment(Union.WITHOUT, place, 25, "C", Stage.CONCERNED, false));
        assertThat(segment.address(meeting))
                .endsWith("/segment?place=" + place + "&least=25&industry=C&stage=CONCERNED");
        assertThat(Segment.of(mixed, null, null, "9", null, "nobodys").address(meeting))
                .endsWith("/segment?least=9&stage=nobodys");
        assertThat(Segment.of(mixed, "both", null, "9", null, null).address(meeting))
                .endsWith("/segment?union=BOTH&least=9");
    }

    @Test
    void asksThoseThatFitTheKindOfMeeting() {
        var unionised = EmployerMeeting.Kind.UNIONISED_ONLY;
        assertThat(Segment.of(unionised, "both", null, null, null, "nobodys"))
                .isEqualTo(Segment.everybody(Union.WITH))
                .isEqualTo(Segment.proposed(unionised));
        assertThat(Union.choices(EmployerMeeting.Kind.MIXED)).containsExactly(Union.WITHOUT, Union.WITH, Union.BOTH);
        assertThat(Union.choices(EmployerMeeting.Kind.ONE_TO_ONE)).isEmpty();

        var with = firm(UNIT, 500, "G", LONG_AGO);
        var without = firm(UNIT, 400, "G", null);
        assertThat(list(new Segment(Union.WITH, place, null, "", null, false))).containsExactly(with);
        assertThat(list(new Segment(Union.BOTH, place, null, "", null, false))).containsExactly(with, without);
    }

    @Test
    void invitesManyToAMeetingOfThoseWithAUnion() throws Exception {
        meeting = GivenEmployerMeetings.planned(meetings, street, EmployerMeeting.Kind.UNIONISED_ONLY);
        var with = IntStream.range(0, 3)
                .mapToObj(number -> firm(UNIT, 50 + number, "C", LONG_AGO))
                .toList();
        firm(UNIT, 310, "C", null);
        var door = page("street-nanfaxin", "/employer-meetings/" + meeting + "/invitations");
        assertThat(door.select("section[aria-labelledby=segment]").text()).contains("家已建会的单位没有邀请");

        var list = page(
                "street-nanfaxin", door.select("a[href*=/segment?]").attr("href") + "&place=" + place + "&lang=zh");
        assertThat(list.select("h1").text()).isEqualTo("3 家已建会单位符合条件");
        assertThat(list.select("select[name=union], select[name=stage]")).isEmpty();
        assertThat(send("street-nanfaxin", invite(list, with)).getStatus()).isEqualTo(303);

        assertThat(invited()).isEqualTo(Set.copyOf(with));
    }

    @Test
    void addressesWhoeverIsTalkedTo() throws Exception {
        var known = firm(UNIT, 310, "C", null);
        var unknown = firm(UNIT, 300, "C", null);
        var kept = cases.open(street, known, Case.Channel.VISIT, street.id());
        var gone = new PersonFacts("吴岚", "前任人事", Level.HR, "", Intent.UNKNOWN, OurLevel.ORGANISER, "", 7, today);
        contacts.addPerson(street, kept, gone);
        var there = new PersonFacts("周宁", "人事主管", Level.HR, "", Intent.WILLING, OurLevel.ORGANISER, "", 7, null);
        var person = contacts.addPerson(street, kept, there);
        links.make(street, kept, person, 0, new PersonLinkForm("zhou@example.org", "en", "010-6944 0000"));

        assertThat(invitees.invitations(street.scope(), List.of(unknown, known)))
                .containsExactly(
                        Invitation.of(unknown), new Invitation(known, "周宁", "zhou@example.org", Locale.ENGLISH));

        var list = page("street-nanfaxin", "/employer-meetings/" + meeting + "/segment?place=" + place);
        send("street-nanfaxin", invite(list, List.of(known, unknown)));
        assertThat(page("street-nanfaxin", "/employer-meetings/" + meeting + "/guests/" + known)
                        .text())
                .contains("周宁", "z***@example.org");
    }

    @Test
    void findsTheUninvitedOfASegmentTheLargestFirst() {
        var middle = firm(UNIT, 120, "G", null);
        var large = firm(UNIT, 310, "C", null);
        var small = firm(UNIT, 99, "G", null);
        var unknown = firm(UNIT, null, "G", null);
        firm(UNIT, 500, "G", LONG_AGO);
        cases.open(street, middle, Case.Channel.VISIT, street.id());
        var all = new Segment(Union.WITHOUT, place, null, "", null, false);

        assertThat(list(all)).containsExactly(large, middle, small, unknown);
        assertThat(list(new Segment(Union.WITHOUT, place, 100, "", null, false)))
                .containsExactly(large, middle);
        assertThat(list(new Segment(Union.WITHOUT, place, null, "G", null, false)))
                .containsExactly(middle, small, unknown);
        assertThat(list(new Segment(Union.WITHOUT, place, null, "", Stage.NOT_CONTACTED, false)))
                .containsExactly(middle);
        assertThat(list(new Segment(Union.WITHOUT, place, null, "", null, true)))
                .containsExactly(large, small, unknown);
        assertThat(queries.listPlaces(street.scope(), street.orgCode(), 300))
                .extracting(SegmentQueries.Place::id)
                .contains(place);

        meetings.invite(street, meeting, List.of(Invitation.of(large)));
        assertThat(list(all)).containsExactly(middle, small, unknown);
        assertThat(count(all, Ticks.EVERYBODY))
                .extracting(
                        SegmentQueries.Matches::employers,
                        SegmentQueries.Matches::invited,
                        SegmentQueries.Matches::picked)
                .containsExactly(4, 1, 0);
        assertThat(count(all, new Ticks(true, Set.of(large, small))).picked()).isEqualTo(1);
    }

    private SegmentQueries.Matches count(Segment segment, Ticks ticks) {
        return queries.count(street.scope(), meetings.get(street.scope(), meeting), segment, ticks);
    }

    private List<UUID> list(Segment segment) {
        return queries.list(street.scope(), meetings.get(street.scope(), meeting), segment, 0, 10).stream()
                .map(SegmentQueries.Row::id)
                .toList();
    }

    @Test
    void leavesOutEmployersOfOtherUnits() {
        var neighbour = firm("110113003", 9_000_000, "G", null);

        assertThat(list(new Segment(Union.WITHOUT, null, 9_000_000, "", null, false)))
                .doesNotContain(neighbour);
    }

    @Test
    void invitesTheTickedOnesAtOnceAndKeepsTheFilter() throws Exception {
        var large = firm(UNIT, 310, "C", null);
        var middle = firm(UNIT, 120, "C", null);
        firm(UNIT, 99, "C", null);
        var door = page("street-nanfaxin", "/employer-meetings/" + meeting + "/invitations");
        assertThat(door.select("#segment").text()).isEqualTo("成批邀请");
        assertThat(door.select("a[href$=segment?least=100]").text()).isEqualTo("按条件挑选");
        var address = "/employer-meetings/" + meeting + "/segment?place=" + place + "&least=100&industry=C";

        var before = page("street-nanfaxin", address);
        assertThat(before.select("h1").text()).isEqualTo("2 家未建会单位符合条件");
        assertThat(before.select("[name=employer][checked]").eachAttr("value"))
                .containsExactly(large.toString(), middle.toString());
        assertThat(before.select("[name=least]").val()).isEqualTo("100");
        assertThat(before.select("[name=industry] [selected]").val()).isEqualTo("C");
        assertThat(pager(before)).containsExactly("1–2 家，共 2 家");

        var answer = send("street-nanfaxin", invite(before, List.of(large)));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(address);
        var after = page("street-nanfaxin", address);
        assertThat(after.select(".page-sub").text()).isEqualTo("未邀请 1 家，已邀请 1 家");
        assertThat(after.select("[name=employer]").eachAttr("value")).containsExactly(middle.toString());

        assertThat(send("street-nanfaxin", invite(after, List.of(middle))).getStatus())
                .isEqualTo(303);
        assertThat(page("street-nanfaxin", address).text()).contains("符合条件的都已邀请");
        assertThat(meetings.invite(street, meeting, List.of(Invitation.of(large), Invitation.of(middle))))
                .isZero();
        assertThat(send("street-nanfaxin", post("/employer-meetings/{id}/segment", meeting))
                        .getStatus())
                .isEqualTo(303);
    }

    /** What the form of a page sends where only these are ticked. */
    private MockHttpServletRequestBuilder invite(Document page, List<UUID> ticked) {
        return sent(post("/employer-meetings/{id}/segment", meeting), page, ticked);
    }

    private static MockHttpServletRequestBuilder sent(
            MockHttpServletRequestBuilder request, Document page, List<UUID> ticked) {
        page.select("main form[method=post] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        ticked.forEach(employer -> request.param("employer", employer.toString()));
        return request;
    }

    private Document turned(Document page, List<UUID> ticked, String button, String value) throws Exception {
        var answer = send(
                "street-nanfaxin",
                sent(post("/employer-meetings/{id}/segment/pages", meeting), page, ticked)
                        .param(button, value));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> pager(Document page) {
        return page.select(".pager span, .pager button").eachText();
    }

    private static List<UUID> shown(Document page) {
        return page.select("[name=employer]").eachAttr("value").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static List<UUID> without(List<UUID> all, List<UUID> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private List<UUID> firms(int many) {
        return employers.registerAll(
                new Scope.Job(Scope.Purpose.DEMO),
                IntStream.range(0, many)
                        .mapToObj(number -> new NewEmployer(
                                UNIT,
                                "北京" + InventedNames.brand() + "物流有限公司",
                                null,
                                place,
                                "",
                                "7",
                                900 - number,
                                "C",
                                null,
                                null))
                        .toList(),
                "");
    }

    private Set<UUID> invited() {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select employer_id from talks.pub_guest where meeting_id = ?")
                        .param(meeting)
                        .query(UUID.class)
                        .set());
    }

    @Test
    void invitesAllThatMatchExceptThoseUntickedOnAnyPage() throws Exception {
        var all = firms(205);
        var address = "/employer-meetings/" + meeting + "/segment?place=" + place;
        var first = page("street-nanfaxin", address);
        assertThat(pager(first)).containsExactly("1–100 家，共 205 家", "下一页");
        assertThat(shown(first)).isEqualTo(all.subList(0, 100));

        var second = turned(first, without(shown(first), all.subList(3, 5)), "page", "2");
        assertThat(pager(second)).containsExactly("101–200 家，共 205 家", "上一页", "下一页");
        assertThat(second.text()).contains("各页一共勾选 203 家");
        assertThat(shown(second)).isEqualTo(all.subList(100, 200));
        var third = turned(second, without(shown(second), all.subList(150, 151)), "page", "3");
        assertThat(pager(third)).containsExactly("201–205 家，共 205 家", "上一页");
        var back = turned(third, shown(third), "page", "1");
        assertThat(back.select("[name=employer]:not([checked])").eachAttr("value"))
                .containsExactly(all.get(3).toString(), all.get(4).toString());
        var again = turned(back, without(shown(back), all.subList(3, 4)), "page", "2");

        assertThat(send("street-nanfaxin", invite(again, without(shown(again), all.subList(150, 151))))
                        .getStatus())
                .isEqualTo(303);

        var left = List.of(all.get(3), all.get(150));
        assertThat(invited()).isEqualTo(Set.copyOf(without(all, left)));
        var rest = page("street-nanfaxin", address);
        assertThat(rest.select(".page-sub").text()).isEqualTo("未邀请 2 家，已邀请 203 家");
        assertThat(shown(rest)).isEqualTo(left);
    }

    @Test
    void invitesOnlyThoseTickedWhereAllWereUnticked() throws Exception {
        var all = firms(120);
        var address = "/employer-meetings/" + meeting + "/segment?place=" + place;
        var none = turned(page("street-nanfaxin", address), all.subList(0, 100), "tick", "none");
        assertThat(none.select("[name=employer][checked]")).isEmpty();
        assertThat(none.text()).contains("各页一共勾选 0 家");

        var second = turned(none, all.subList(7, 8), "page", "2");
        assertThat(send("street-nanfaxin", invite(second, all.subList(110, 112)))
                        .getStatus())
                .isEqualTo(303);

        assertThat(invited()).isEqualTo(Set.of(all.get(7), all.get(110), all.get(111)));
    }

    @Test
    void invitesTheTickedRipeOnesWhateverTheirSize() throws Exception {
        var ripe = firm(UNIT, 46, "G", null);
        firm(UNIT, 46, "G", null);

        var answer = send(
                "street-nanfaxin", post("/employer-meetings/{id}/ripe", meeting).param("employer", ripe.toString()));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/employer-meetings/" + meeting + "/invitations");
        assertThat(invited()).isEqualTo(Set.of(ripe));
    }

    @Test
    void asksAgainWhereTheListHasChangedMeanwhile() throws Exception {
        var large = firm(UNIT, 310, "C", null);
        var middle = firm(UNIT, 120, "C", null);
        var seen = page("street-nanfaxin", "/employer-meetings/" + meeting + "/segment?place=" + place);
        var late = firm(UNIT, 150, "C", null);

        var answer = send("street-nanfaxin", invite(seen, List.of(large)));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(invited()).isEmpty();
        var again = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.select("[role=alert]").text()).startsWith("名单刚才变了");
        assertThat(again.select("[name=employer][checked]").eachAttr("value"))
                .containsExactly(large.toString(), late.toString());
        assertThat(again.select("[name=employer]:not([checked])").eachAttr("value"))
                .containsExactly(middle.toString());

        assertThat(send("street-nanfaxin", invite(again, List.of(large))).getStatus())
                .isEqualTo(303);
        assertThat(invited()).isEqualTo(Set.of(large));
    }

    @Test
    void picksOutNoMoreThanCanBeKept() {
        var many = Stream.generate(UUID::randomUUID).limit(Ticks.MOST).toList();

        var ticks = Ticks.EVERYBODY.onPage(many, List.of());

        assertThat(ticks.except()).hasSize(Ticks.MOST);
        assertThat(ticks.onPage(many, many)).isEqualTo(Ticks.EVERYBODY);
        assertThatThrownBy(() -> ticks.onPage(List.of(UUID.randomUUID()), List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void speaksBothLanguagesAndSaysWhenThereIsNobody() throws Exception {
        firm(UNIT, 310, "C", null);
        var address = "/employer-meetings/" + meeting + "/segment?place=" + place + "&lang=";

        for (var path : List.of(address, "/employer-meetings/" + meeting + "/invitations?lang=")) {
            for (var language : List.of("zh", "en")) {
                var page = page("street-nanfaxin", path + language);
                assertThat(page.select("h1").text()).isNotBlank();
                assertThat(page.text()).doesNotContain("cases.", "???", "null");
            }
        }
        var english = page("street-nanfaxin", address + "en");
        assertThat(english.select("h1").text()).isEqualTo("One employer without a union matches");
        assertThat(english.select("main label, main th, main button").eachText())
                .noneMatch(text -> text.matches(".*(单位|职工|行业|进程|邀请|全部).*") && !text.contains("总工会"));
        assertThat(page("street-nanfaxin", address + "zh&least=5000").text()).contains("没有符合的单位");
    }

    @Test
    void isNotThereForOthersOrAfterTheMeeting() throws Exception {
        var path = "/employer-meetings/" + meeting + "/segment";
        assertThat(send("street-renhe", get(path)).getStatus()).isEqualTo(404);
        assertThat(send("street-renhe", post(path)).getStatus()).isEqualTo(404);

        meetings.cancel(street, meeting, "场地停电");

        var answer = send("street-nanfaxin", get(path));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/employer-meetings/" + meeting);
        assertThat(send("street-nanfaxin", post(path)).getStatus()).isEqualTo(409);
    }

    @Test
    void suggestsWhoOnceHadTheSameDoubt() throws Exception {
        var doubter = firm(UNIT, 46, "G", null);
        var second = firm(UNIT, 47, "G", null);
        concerned(street, doubter, "FOREIGN", "OTHER");
        concerned(street, second, "TURNOVER", "FOREIGN");
        var advocate = convinced(street, firm(UNIT, 8_000_001, "G", LONG_AGO), "FOREIGN");
        var once = convinced(street, firm(UNIT, 8_000_002, "C", LONG_AGO), "TURNOVER");
        var noUnion = convinced(street, firm(UNIT, 8_000_003, "C", null), "FOREIGN");
        var unlike = convinced(street, firm(UNIT, 8_000_004, "C", LONG_AGO), "OTHER");
        var renhe = people.staff("street-renhe");
        var foreign = convinced(renhe, firm("110113003", 8_000_005, "C", LONG_AGO), "FOREIGN");
        var open = firm(UNIT, 8_000_006, "C", LONG_AGO);
        concerned(street, open, "FOREIGN");
        var path = "/employer-meetings/" + meeting + "/invitations";
        assertThat(page("street-nanfaxin", path).select("#advocates")).isEmpty();

        meetings.invite(street, meeting, List.of(Invitation.of(doubter), Invitation.of(second)));

        var found = queries.listAdvocates(street.scope(), meetings.get(street.scope(), meeting), 50);
        assertThat(found)
                .extracting(SegmentQueries.Advocate::id)
                .containsSubsequence(advocate, once)
                .doesNotContain(noUnion, unlike, foreign, open, doubter);
        assertThat(found.getFirst())
                .extracting(
                        SegmentQueries.Advocate::kind,
                        SegmentQueries.Advocate::doubters,
                        SegmentQueries.Advocate::answerText,
                        SegmentQueries.Advocate::industry)
                .containsExactly("FOREIGN", 2, "请看同行怎么办的", "G");
        assertThat(found)
                .filteredOn(one -> one.id().equals(once))
                .singleElement()
                .extracting(SegmentQueries.Advocate::industry)
                .isNull();
        var shown = page("street-nanfaxin", path).select("section[aria-labelledby=advocates]");
        assertThat(shown.text())
                .contains("当年也管理层是外国人，不了解工会，现已建会", "受邀的 2 家有这个顾虑", "同行业（交通运输、仓储和邮政业）", "当时这样答复：请看同行怎么办的");
        assertThat(page("street-nanfaxin", path + "?lang=en")
                        .select("section[aria-labelledby=advocates]")
                        .text())
                .contains(
                        "Had the same concern once",
                        "2 of those invited have it",
                        "Same industry",
                        "What convinced it");

        send(
                "street-nanfaxin",
                post(path).param("employer", advocate.toString()).param("speaker", "true"));
        assertThat(queries.listAdvocates(street.scope(), meetings.get(street.scope(), meeting), 50))
                .extracting(SegmentQueries.Advocate::id)
                .doesNotContain(advocate);
    }

    private void concerned(Staff by, UUID employer, String... kinds) {
        var kept = cases.open(by, employer, Case.Channel.VISIT, by.id());
        for (var kind : kinds) {
            concerns.raise(by, kept, kind, "请先说清楚", "总经理", today);
        }
    }

    /** The employer, which had a doubt and was convinced. */
    private UUID convinced(Staff by, UUID employer, String kind) {
        var kept = cases.open(by, employer, Case.Channel.VISIT, by.id());
        var concern = concerns.raise(by, kept, kind, "请先说清楚", "总经理", today);
        concerns.answer(by, kept, concern, concerns.getOf(by, kept, concern).version(), "", "请看同行怎么办的", today);
        concerns.settle(by, kept, concern, concerns.getOf(by, kept, concern).version(), Concern.Outcome.SETTLED);
        return employer;
    }

    private Document page(String username, String path) throws Exception {
        var answer = send(username, get(URI.create(path)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(People.as(username)).with(csrf()).locale(java.util.Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }
}
