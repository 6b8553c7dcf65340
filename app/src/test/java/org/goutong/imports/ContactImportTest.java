package org.goutong.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.goutong.People.as;
import static org.goutong.rosters.GivenRosters.name;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.Case;
import org.goutong.cases.CaseStages;
import org.goutong.cases.Cases;
import org.goutong.cases.ContactChannel;
import org.goutong.cases.ContactLists;
import org.goutong.cases.Contacts;
import org.goutong.cases.GivenCases;
import org.goutong.cases.KnownPerson;
import org.goutong.cases.NewContact;
import org.goutong.cases.OurLevel;
import org.goutong.cases.Outcome;
import org.goutong.cases.Stage;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.employers.TestCodes;
import org.goutong.leads.Leads;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class ContactImportTest {

    @Autowired
    Imports imports;

    @Autowired
    BatchQueries queries;

    @Autowired
    Employers employers;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    ContactLists contacts;

    @Autowired
    Contacts log;

    @Autowired
    Leads leads;

    @Autowired
    GivenStall stalls;

    @Autowired
    ApplicationContext context;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    MockMvc web;

    private Staff street;
    private LocalDate today;

    @BeforeEach
    void comeIn() {
        street = people.staff("street-nanfaxin");
        today = Time.day(TestClock.now());
    }

    @Test
    void keepsAuthorAndTimeOfNotesAndOpensTheirCases() throws Exception {
        var called = name("物流");
        var employer = register(street, called, null);
        var mark = "总经理要看账" + Marks.next();
        var id = notes("""
                单位名称,走访时间,走访人,方式,结果,对方,内容
                %1$s,2015-03-02 14:30,季学年,电话,,人事主管,%2$s
                %1$s,2015/3/9,季学年,走访,闭门羹,前台,没让进
                %1$s,2015-03-02 14:30,季学年,电话,,人事主管,%2$s
                """.formatted(called, mark));

        assertThat(lines(id))
                .extracting(Line::verdict)
                .containsExactly(Verdict.CREATE, Verdict.CREATE, Verdict.DUPLICATE);
        var kept = cases.find(street.scope(), employer).orElseThrow();
        assertThat(kept.ownerId()).isNull();
        assertThat(kept.channel()).isEqualTo(Case.Channel.LIST);
        assertThat(kept.contactedAt()).isEqualTo("2015-03-02T14:30:00+08:00");
        var log = page("/contacts?q=" + called);
        assertThat(log).contains("季学年", "2015", "14:30");

        var again = notes("单位名称,走访时间,走访人,方式,结果,对方,内容\n%s,2015-03-02 14:30,季学年,电话,,人事主管,%s\n".formatted(called, mark));
        assertThat(lines(again)).extracting(Line::reason).containsExactly(Reason.THERE_ALREADY);

        GivenImports.undo(imports, street, id);
        assertThat(cases.find(street.scope(), employer)).isEmpty();
        assertThat(page("/contacts?q=" + called)).doesNotContain("季学年");
    }

    @Test
    void knowsEveryEntryOfALogThatWasTakenAlong() throws Exception {
        var called = name("物流");
        register(street, called, TestCodes.fresh());
        notes("单位名称,走访时间,走访人,方式,内容\n%1$s,2015-03-02 14:30,季学年,电话,第一次\n%1$s,2015-03-09,季学年,走访,第二次\n".formatted(called));
        var log = web.perform(get("/contacts.xlsx").param("q", called).with(as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var id = GivenImports.uploaded(imports, street, ImportKind.NOTES, "联系记录.xlsx", log);
        GivenImports.choose(imports, street, id, MatchKey.CONTENT, Mode.CREATE_ONLY);

        assertThat(lines(id)).extracting(Line::reason).containsExactly(Reason.THERE_ALREADY, Reason.THERE_ALREADY);
    }

    @Test
    void countsNoVisitWhereANoteDoesNotSayHow() throws Exception {
        var called = name("物流");
        var employer = register(street, called, null);

        notes("单位名称,走访时间,走访人,内容\n%s,2015-03-02 14:30,季学年,谈了谈\n".formatted(called));

        assertThat(cases.find(street.scope(), employer).orElseThrow().contactedAt())
                .isEqualTo("2015-03-02T14:30:00+08:00");
        assertThat(page("/contacts?channel=UNSTATED&q=" + called)).contains("季学年", "没写方式");
        assertThat(page("/contacts?channel=VISIT&q=" + called)).doesNotContain("季学年");
    }

    @Test
    void undoesNotesAndKeepsTheCaseThatWasThere() {
        var called = name("物流");
        var employer = register(street, called, null);
        cases.open(street, employer, Case.Channel.VISIT, street.id());
        var id = notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(called));
        assertThat(cases.find(street.scope(), employer).orElseThrow().contactedAt())
                .isNotNull();

        GivenImports.undo(imports, street, id);

        assertThat(cases.find(street.scope(), employer).orElseThrow().contactedAt())
                .isNull();
    }

    @Test
    void makesAnEmployerAContactedOneWhereSomebodyWasReached() throws Exception {
        var called = name("物流");
        var employer = register(street, called, null);
        var shutOut = register(street, name("物流"), null);
        cases.open(street, employer, Case.Channel.VISIT, street.id());
        cases.open(street, shutOut, Case.Channel.VISIT, street.id());

        var id = notes("单位名称,走访时间,走访人,结果\n%1$s,2015-03-09,季学年,谈上了\n%1$s,2015-03-02,季学年,谈上了\n%2$s,2015-03-02,季学年,闭门羹\n"
                .formatted(
                        called,
                        employers.listNames(street.scope(), List.of(shutOut)).get(shutOut)));
        notes("单位名称,走访时间,走访人\n%s,2015-03-16,季学年\n".formatted(called));

        assertThat(stage(employer)).isEqualTo(Stage.CONTACTED);
        assertThat(stage(shutOut)).isEqualTo(Stage.NOT_CONTACTED);
        assertThat(moves(employer)).singleElement().asString().contains("未接触", "已接触", "2015年3月2日");

        GivenImports.undo(imports, street, id);
        assertThat(stage(employer)).as("another list has reached somebody").isEqualTo(Stage.CONTACTED);
        assertThat(moves(employer)).singleElement().asString().contains("2015年3月16日");
    }

    @Test
    void takesTheMoveBackWithTheNotesUnlessPeopleHaveGoneOnFromIt() throws Exception {
        var untouched = name("物流");
        var gone = name("物流");
        var first = register(street, untouched, null);
        var second = register(street, gone, null);
        cases.open(street, first, Case.Channel.VISIT, street.id());
        cases.open(street, second, Case.Channel.VISIT, street.id());
        var id = notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n%s,2015-03-02,季学年\n".formatted(untouched, gone));
        stages.move(
                street,
                cases.find(street.scope(), second).orElseThrow().id(),
                Stage.CONTACTED,
                Stage.AGREED,
                Time.day(TestClock.now()),
                "");

        GivenImports.undo(imports, street, id);

        assertThat(stage(first)).isEqualTo(Stage.NOT_CONTACTED);
        assertThat(moves(first)).isEmpty();
        assertThat(stage(second)).isEqualTo(Stage.AGREED);
        assertThat(moves(second)).hasSize(2);
    }

    @Test
    void startsTheWeekAnewAsANoteByHandDoes() {
        var called = name("物流");
        var byHand = opened(name("物流"));
        var listed = opened(called);
        byHand(byHand, Outcome.REACHED, today.minusDays(9));
        byHand(byHand, Outcome.REACHED, today.minusDays(2));

        var id = notes("单位名称,走访时间,走访人\n%1$s,%2$s,季学年\n%1$s,%3$s,季学年\n"
                .formatted(called, today.minusDays(2), today.minusDays(9)));

        assertThat(clock(now(listed))).isEqualTo(clock(now(byHand)));
        assertThat(now(listed).contactDueOn()).isEqualTo(today.plusDays(5));
        assertThat(now(listed).dueOn()).isEqualTo(today.plusDays(5));

        GivenImports.undo(imports, street, id);
        isAsBefore(listed);
    }

    @Test
    void triesAgainSoonAfterAttemptsAsNotesByHandDo() {
        var called = name("物流");
        var byHand = opened(name("物流"));
        var listed = opened(called);
        byHand(byHand, Outcome.SHUT_OUT, today.minusDays(1));
        byHand(byHand, Outcome.NO_ANSWER, today);

        var id = notes("单位名称,走访时间,走访人,结果\n%1$s,%2$s,季学年,闭门羹\n%1$s,%3$s,季学年,没人接\n"
                .formatted(called, today.minusDays(1), today));

        assertThat(clock(now(listed))).isEqualTo(clock(now(byHand)));
        assertThat(now(listed).attempts()).isEqualTo(2);

        GivenImports.undo(imports, street, id);
        isAsBefore(listed);
    }

    @Test
    void leavesTheDueDayWhereANoteIsOld() {
        var called = name("物流");
        var kept = opened(called);
        var first = notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(called));
        assertThat(now(kept).contactDueOn()).isEqualTo(kept.contactDueOn());
        assertThat(now(kept).nextOn()).isEqualTo(kept.nextOn());

        byHand(kept, Outcome.REACHED, today.minusDays(3));
        var later = now(kept);
        var second = notes("单位名称,走访时间,走访人,结果\n%1$s,%2$s,季学年,闭门羹\n%1$s,%3$s,季学年,谈上了\n"
                .formatted(called, today.minusDays(4), today.minusDays(30)));
        assertThat(clock(now(kept))).isEqualTo(clock(later));

        GivenImports.undo(imports, street, second);
        GivenImports.undo(imports, street, first);
        assertThat(clock(now(kept))).as("somebody has worked on since").isEqualTo(clock(later));
    }

    @Test
    void leavesThePlansOfPeople() {
        var called = name("物流");
        var kept = opened(called);
        cases.plan(street, kept.id(), kept.version(), "带账本上门", today.plusDays(2), "");

        var id = notes("单位名称,走访时间,走访人\n%s,%s,季学年\n".formatted(called, today.minusDays(1)));
        assertThat(now(kept).contactDueOn()).isEqualTo(today.plusDays(6));
        assertThat(now(kept).nextStep()).isEqualTo("带账本上门");
        assertThat(now(kept).nextOn()).isEqualTo(today.plusDays(2));

        GivenImports.undo(imports, street, id);
        assertThat(now(kept).contactDueOn()).isEqualTo(today.plusDays(7));
        assertThat(now(kept).nextStep()).isEqualTo("带账本上门");
    }

    @Test
    void answersALeadThatWaitedForItsFirstContact() {
        var stall = stalls.openedBy(street);
        var called = name("货运");
        var employer = employers
                .registerAll(
                        street.scope(),
                        List.of(new NewEmployer(
                                street.orgCode(), called, null, stall.placeId(), "测试路 1 号", "7", 46, null, null, null)),
                        "测试名录")
                .getFirst();
        stalls.filed(stall, "孙秀兰", "13800138000", called);
        leads.raise(street, stall.id(), Set.of(employer), street.id(), today.plusDays(5));
        await().until(() -> cases.find(street.scope(), employer).isPresent());

        notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(called));
        assertThat(task(employer)).as("it was before the lead").isEqualTo("OPEN");
        var id = notes("单位名称,走访时间,走访人\n%s,%s,季学年\n".formatted(called, today));
        assertThat(task(employer)).isEqualTo("DONE");

        GivenImports.undo(imports, street, id);
        assertThat(task(employer)).isEqualTo("OPEN");
    }

    private Case opened(String called) {
        return cases.get(
                street.scope(), cases.open(street, register(street, called, null), Case.Channel.VISIT, street.id()));
    }

    private void byHand(Case kept, Outcome outcome, LocalDate day) {
        byHand(kept, outcome, null, day);
    }

    private void byHand(Case kept, Outcome outcome, @Nullable UUID person, LocalDate day) {
        log.note(
                street,
                kept.id(),
                new NewContact(
                        UUID.randomUUID(),
                        ContactChannel.CALL,
                        outcome,
                        person,
                        "",
                        OurLevel.ORGANISER,
                        "",
                        day.atStartOfDay(Time.ZONE).toInstant(),
                        "",
                        null));
    }

    private Case now(Case kept) {
        return cases.get(street.scope(), kept.id());
    }

    private void isAsBefore(Case kept) {
        assertThat(now(kept))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(kept);
    }

    /** What the clock of a case shows. */
    private static List<?> clock(Case kept) {
        return Arrays.asList(
                kept.stage(), kept.contactedAt(), kept.contactDueOn(), kept.unbrokenSince(), kept.attempts());
    }

    private String task(UUID employer) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select state from tasks.task where subject_path = :path and task_key like 'lead:%'")
                        .param("path", "/employers/" + employer)
                        .query(String.class)
                        .single());
    }

    @Test
    void takesNoNoteWhoseOutcomeNobodyCanRead() throws Exception {
        var called = name("物流");
        var employer = register(street, called, null);
        var id = notes("单位名称,走访时间,走访人,结果\n%s,2015-03-02,季学年,还行\n".formatted(called));

        assertThat(lines(id)).extracting(Line::verdict).containsExactly(Verdict.FAIL);
        assertThat(page("/imports/" + id)).contains("没有这个说法：结果（没写算谈上了） 还行（可以写：谈上了、闭门羹、没人接）");
        assertThat(cases.find(street.scope(), employer)).isEmpty();
    }

    private Stage stage(UUID employer) {
        return cases.find(street.scope(), employer).orElseThrow().stage();
    }

    /** What the scroll of an employer says of moves. */
    private List<String> moves(UUID employer) throws Exception {
        return Jsoup.parse(page("/employers/" + employer + "/timeline")).select("li").eachText().stream()
                .filter(line -> line.contains("从“"))
                .toList();
    }

    @Test
    void leavesNoCaseBehindWhenTheLastOfTwoImportsIsUndone() {
        var called = name("物流");
        var employer = register(street, called, null);
        var first = notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(called));
        var second = notes("单位名称,走访时间,走访人\n%s,2015-03-09,季学年\n".formatted(called));
        var third = persons(MatchKey.EMPLOYER_AND_NAME, Mode.UPDATE, "单位名称,姓名\n%s,周宁\n".formatted(called));

        GivenImports.undo(imports, street, first);
        GivenImports.undo(imports, street, third);
        assertThat(cases.find(street.scope(), employer)).isPresent();
        GivenImports.undo(imports, street, second);
        assertThat(cases.find(street.scope(), employer)).isEmpty();
    }

    @Test
    void keepsACaseThatSomebodyHasOpenedThoughNothingIsLeftOfTheImport() {
        var called = name("物流");
        var employer = register(street, called, null);
        cases.open(street, employer, Case.Channel.LIST, null);
        var id = notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(called));

        GivenImports.undo(imports, street, id);
        assertThat(cases.find(street.scope(), employer)).isPresent();
    }

    @Test
    void opensNoCaseForWorkAtAnEmployerThatHasAUnion() {
        var called = name("物流");
        var employer = register(street, called, null);
        employers.noteUnion(street, employer, LocalDate.of(2014, 6, 7));
        var id = notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(called));

        var kept = cases.find(street.scope(), employer).orElseThrow();
        assertThat(kept.open()).isFalse();
        assertThat(kept.exitReason()).isEqualTo(Case.ExitReason.HAS_UNION.name());
        assertThat(kept.contactedAt()).isNotNull();

        GivenImports.undo(imports, street, id);
        assertThat(cases.find(street.scope(), employer)).isEmpty();
    }

    @Test
    void saysOnWhosePageARowHasComeToStand() throws Exception {
        var called = name("物流");
        var employer = register(street, called, null);
        var id = notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(called));

        assertThat(Jsoup.parse(page("/imports/" + id)).select("td.name a").attr("href"))
                .isEqualTo("/employers/" + employer);
    }

    @Test
    void keepsNotesOfSameNamedEmployersApart() {
        var same = name("物流");
        var code = TestCodes.fresh();
        var first = register(street, same, code);
        var second = register(street, same, TestCodes.fresh());

        var id = notes("单位名称,信用代码,走访时间,走访人\n%s,%s,2015-03-02,季学年\n%s,,2015-03-02,季学年\n%s,,2015-03-02,季学年\n"
                .formatted(same, code, same, name("物流")));

        assertThat(lines(id))
                .extracting(Line::verdict, Line::reason)
                .containsExactly(
                        tuple(Verdict.CREATE, null),
                        tuple(Verdict.FAIL, Reason.AMBIGUOUS),
                        tuple(Verdict.FAIL, Reason.EMPLOYER_UNKNOWN));
        assertThat(cases.find(street.scope(), first)).isPresent();
        assertThat(cases.find(street.scope(), second)).isEmpty();
    }

    @Test
    void leavesCasesOfOtherUnitsAlone() {
        var neighbour = people.staff("street-renhe");
        var called = name("物流");
        var employer = register(neighbour, called, null);
        cases.open(neighbour, employer, Case.Channel.VISIT, neighbour.id());

        var id = notes("单位名称,走访时间,走访人\n%s,2015-03-02,季学年\n".formatted(called));

        assertThat(lines(id)).extracting(Line::reason).containsExactly(Reason.OTHER_UNIT);
    }

    @Test
    void entersUpdatesAndTakesBackPeople() {
        var called = name("物流");
        var employer = register(street, called, null);
        var first = persons(
                MatchKey.EMPLOYER_AND_NAME,
                Mode.UPDATE,
                "单位名称,姓名,职务,层级,电话\n%1$s,周宁,人事主管,人事,\n%1$s,何安,总经理,EXECUTIVE,010-80480001\n%1$s,错号,文员,,12\n"
                        .formatted(called));
        assertThat(lines(first))
                .extracting(Line::verdict)
                .containsExactly(Verdict.CREATE, Verdict.CREATE, Verdict.FAIL);

        var second = persons(
                MatchKey.EMPLOYER_AND_NAME,
                Mode.UPDATE,
                "单位名称,姓名,职务,电话\n%1$s,周宁,人事总监,13800138000\n%1$s,何安,总经理,01080489999\n".formatted(called));
        assertThat(lines(second))
                .extracting(Line::verdict, Line::reason)
                .containsExactly(tuple(Verdict.UPDATE, null), tuple(Verdict.SKIP, Reason.CONFIRMED));
        assertThat(known(employer))
                .extracting(KnownPerson::name, KnownPerson::position, KnownPerson::phoneHash)
                .containsExactly(
                        tuple("周宁", "人事总监", contacts.hash("13800138000")),
                        tuple("何安", "总经理", contacts.hash("01080480001")));

        var byPhone =
                persons(MatchKey.EMPLOYER_AND_PHONE, Mode.UPDATE, "单位名称,姓名,电话\n%s,周宁宁,13800138000\n".formatted(called));
        assertThat(lines(byPhone)).extracting(Line::verdict).containsExactly(Verdict.UPDATE);

        GivenImports.undo(imports, street, byPhone);
        GivenImports.undo(imports, street, second);
        assertThat(known(employer))
                .extracting(KnownPerson::name, KnownPerson::position, KnownPerson::phoneHash)
                .containsExactly(tuple("周宁", "人事主管", ""), tuple("何安", "总经理", contacts.hash("01080480001")));

        GivenImports.undo(imports, street, first);
        assertThat(known(employer)).isEmpty();
        assertThat(cases.find(street.scope(), employer)).isEmpty();
    }

    @Test
    void saysByWhatPeopleWhoStayAreInUse() throws Exception {
        var called = name("物流");
        var employer = register(street, called, null);
        var id = persons(
                MatchKey.EMPLOYER_AND_NAME, Mode.UPDATE, "单位名称,姓名\n%1$s,周宁\n%1$s,何安\n%1$s,季学年\n".formatted(called));
        var kept = cases.find(street.scope(), employer).orElseThrow();
        var met = known(employer).get(0).id();
        GivenCases.link(context, street, kept.id(), known(employer).get(1).id());
        byHand(kept, Outcome.REACHED, met, today.minusDays(1));
        byHand(kept, Outcome.NO_ANSWER, met, today);

        assertThat(stay("/imports/" + id + "/undoing")).containsExactlyInAnyOrder("已经用上了：2 次联系", "已经用上了：1 个给出的链接");
        GivenImports.undo(imports, street, id);
        assertThat(stay("/imports/" + id + "/kept")).containsExactly("已经用上了：2 次联系", "已经用上了：1 个给出的链接");
        assertThat(known(employer)).extracting(KnownPerson::name).containsExactly("周宁", "何安");
    }

    /** Why records stay, as the page says. */
    private List<String> stay(String path) throws Exception {
        return Jsoup.parse(page(path)).select("tbody td:nth-child(3)").eachText();
    }

    private UUID notes(String csv) {
        return GivenImports.imported(imports, street, ImportKind.NOTES, MatchKey.CONTENT, Mode.CREATE_ONLY, csv);
    }

    private UUID persons(MatchKey key, Mode mode, String csv) {
        return GivenImports.imported(imports, street, ImportKind.PEOPLE, key, mode, csv);
    }

    private List<Line> lines(UUID id) {
        return queries.listLines(street.scope(), id, null, 0, 100);
    }

    private List<KnownPerson> known(UUID employer) {
        return contacts.listPeople(street.scope(), List.of(employer));
    }

    private UUID register(Staff by, String name, String code) {
        return employers
                .registerAll(
                        by.scope(),
                        List.of(new NewEmployer(by.orgCode(), name, code, null, "", "", null, null, null, null)),
                        "测试名录")
                .getFirst();
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
