package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.audit.History;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may look into the case of another unit, by the program and by the database alone. */
@GoutongTest
class AccessRequestsTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    @Autowired
    AccessRequests access;

    @Autowired
    AccessStore store;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseOwners owners;

    @Autowired
    Contacts contacts;

    @Autowired
    TimelineQueries timeline;

    @Autowired
    ConcernStore concerns;

    @Autowired
    DeliberationStore deliberations;

    @Autowired
    Employers employers;

    @Autowired
    Colleagues colleagues;

    @Autowired
    History history;

    @Autowired
    GivenStall stalls;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    final String brand = InventedNames.brand();
    Staff street;
    Staff district;
    Staff neighbour;
    UUID employer;
    UUID worked;

    @BeforeEach
    void workOnAnEmployer() {
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
        neighbour = people.staff("street-renhe");
        employer = new GivenCases(employers, cases, contacts).employer(street.orgCode(), brand);
        worked = GivenCases.filed(context, street, employer, "内部" + brand);
    }

    /** Open tasks would push those of other tests off their pages. */
    @AfterEach
    void answerWhatWaits() {
        store.listOf(street.scope(), employer).stream()
                .filter(AccessRequest::asked)
                .forEach(request -> access.decline(street, request.id(), "试完了"));
    }

    private LocalDate in(int days) {
        return Time.day(TestClock.now()).plusDays(days);
    }

    @Test
    void callsTheOwnerOfTheCaseForAnAnswerAndTellsTheAsker() {
        var id = access.ask(neighbour, employer, "11 月搬到我街道");

        await().untilAsserted(() -> {
            assertThat(tasks(id)).containsExactly("ANSWER_ACCESS OPEN 何川 仁和地区总工会 杜予安：11 月搬到我街道");
            assertThat(notices(id)).containsExactly("ACCESS_ASKED 何川");
        });
        access.grant(street, id, in(30));
        await().untilAsserted(() -> {
            assertThat(tasks(id)).hasSize(1).allMatch(task -> task.startsWith("ANSWER_ACCESS DONE"));
            assertThat(notices(id)).contains("ACCESS_GRANTED 杜予安");
        });
        assertThat(trail("AccessAsked")).containsExactly("杜予安 110113008 11 月搬到我街道");
        assertThat(trail("AccessGranted")).containsExactly("何川 110113008 仁和地区总工会 杜予安 – " + in(30));
    }

    @Test
    void callsTheNearestOrganiserWhereNobodyOwnsTheCase() {
        owners.release(street, worked, street.id(), "");

        var id = access.ask(neighbour, employer, "想一起登门");

        await().untilAsserted(() -> assertThat(tasks(id)).hasSize(1));
        assertThat(store.find(JOB, id).orElseThrow().orgCode()).isEqualTo(street.orgCode());
    }

    @Test
    void asksNobodyForAnAnswerToThemselves() {
        assertThat(access.getAnswerer(employer, street.orgCode(), neighbour.id())
                        .id())
                .isEqualTo(street.id());
        var other = access.getAnswerer(employer, street.orgCode(), street.id());
        assertThat(other.id()).as("the owner asks").isNotEqualTo(street.id());

        owners.release(street, worked, street.id(), "");
        var nearest = access.getAnswerer(employer, street.orgCode(), neighbour.id());
        assertThat(access.getAnswerer(employer, street.orgCode(), nearest.id()).id())
                .as("the nearest organiser asks")
                .isNotEqualTo(nearest.id());
    }

    /** Whoever holds many grants finds the one of a case without looking into the others. */
    @Test
    void findsTheGrantOfACaseAmongMany() {
        var other = new GivenCases(employers, cases, contacts).employer(street.orgCode(), brand + "二");
        var unasked = GivenCases.filed(context, street, other, "内部二" + brand);
        var id = access.ask(neighbour, employer, "想一起登门");
        assertThat(held(neighbour, worked)).as("not granted yet").isEmpty();
        access.grant(street, id, in(30));
        GivenCases.granted(context, neighbour, street, other);

        assertThat(held(neighbour, worked)).map(AccessRequest::id).contains(id);
        assertThat(held(neighbour, unasked)).map(AccessRequest::employerId).contains(other);
        assertThat(access.getReach(neighbour, unasked).kept()).returns(unasked, Case::id);
        assertThat(held(street, worked)).as("of somebody else").isEmpty();
        TestClock.advance(Duration.ofDays(31));
        assertThat(held(neighbour, worked)).as("over").isEmpty();
    }

    private Optional<AccessRequest> held(Staff by, UUID caseId) {
        return store.findHoldingOf(by.scope(), caseId, in(0));
    }

    @Test
    void asksOnceHoweverOftenItIsSent() {
        var first = access.ask(neighbour, employer, "想一起登门");

        assertThat(access.ask(neighbour, employer, "再问一次")).isEqualTo(first);
        assertThat(store.find(JOB, first).orElseThrow().reason()).isEqualTo("想一起登门");
        assertThat(trail("AccessAsked")).hasSize(1);
    }

    @Test
    void asksWithAReasonAboutCasesOfOtherUnitsOnly() {
        assertThatThrownBy(() -> access.ask(neighbour, employer, " ")).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> access.ask(neighbour, employer, "长".repeat(201)))
                .isInstanceOf(InvalidForm.class);
        for (var own : List.of(street, district)) {
            assertThatThrownBy(() -> access.ask(own, employer, "想看")).isInstanceOf(NotFound.class);
        }
        var untouched = new GivenCases(employers, cases, contacts).employer(street.orgCode());
        assertThatThrownBy(() -> access.ask(neighbour, untouched, "想看")).isInstanceOf(NotFound.class);
    }

    @Test
    void letsTheHolderReadTheCaseAndNothingElse() {
        stalls.filed(stalls.openedBy(street), "孙秀兰", "13900001111", "北京" + brand + "货运代理有限公司");
        assertThat(access.reach(neighbour, employer).kept()).isNull();

        GivenCases.granted(context, neighbour, street, employer);

        var reach = access.reach(neighbour, employer);
        assertThat(reach.kept()).isNotNull().extracting(Case::id).isEqualTo(worked);
        assertThat(timeline.list(neighbour, reach.scope(), employer, TimelineGroup.ALL, null, null, 50))
                .extracting(TimelineRow::note)
                .contains("内部" + brand);
        assertThat(contacts.listPeople(reach.scope(), worked))
                .extracting(Person::name)
                .containsExactly("周宁");
        assertThat(concerns.list(reach.scope(), worked)).hasSize(1);
        assertThat(deliberations.findStrategy(reach.scope(), worked)).isPresent();
        assertThat(access.getReach(neighbour, worked).scope()).isEqualTo(reach.scope());
        assertThat(access.reach(street, employer).grant()).as("its own unit").isNull();
        assertThat(cases.find(neighbour.scope(), employer))
                .as("in no list and no figure of the asker's unit")
                .isEmpty();
        assertThat(timeline.list(neighbour, reach.scope(), employer, TimelineGroup.ALL, null, null, 50))
                .extracting(TimelineRow::kind)
                .as("what workers did")
                .doesNotContain(TimelineRow.Kind.SIGNAL);
        assertThat(visible(reach.scope()))
                .containsExactlyInAnyOrder(
                        "cases.access_request",
                        "cases.case",
                        "cases.concern",
                        "cases.contact",
                        "cases.person",
                        "cases.step",
                        "cases.strategy",
                        "employers.employer",
                        "orgs.organisation",
                        "orgs.posting",
                        "orgs.staff");
        assertThat(scopes.in(
                        reach.scope(),
                        () -> jdbc.sql("select distinct id from cases.case")
                                .query(UUID.class)
                                .list()))
                .containsExactly(worked);
    }

    /** Every table with row security that shows a row in a scope, without what was said to the person themselves. */
    private List<String> visible(Scope scope) {
        return scopes.in(scope, () -> {
            var tables = jdbc.sql("""
                            select c.relnamespace::regnamespace || '.' || c.relname from pg_class c
                            where c.relkind = 'r' and c.relrowsecurity and has_table_privilege(c.oid, 'select')
                              and c.relnamespace::regnamespace::text <> 'notices'
                            """).query(String.class).list();
            return tables.stream()
                    .filter(table -> jdbc.sql("select exists (select 1 from " + table + ")")
                            .query(Boolean.class)
                            .single())
                    .toList();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case",
                "step",
                "person",
                "contact",
                "waiting",
                "concern",
                "concern_answer",
                "strategy",
                "deliberation"
            })
    void changesNothingByAGrant(String table) {
        GivenCases.granted(context, neighbour, street, employer);
        var scope = access.reach(neighbour, employer).scope();

        assertThat(scopes.in(
                        scope,
                        () -> jdbc.sql("update cases.%s set org_code = org_code".formatted(table))
                                .update()))
                .isZero();
        assertThatThrownBy(() -> scopes.run(
                        scope,
                        () -> jdbc.sql("insert into cases.%s (org_code) values (?)".formatted(table))
                                .param(street.orgCode())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void deletesNothingByAGrant() {
        GivenCases.granted(context, neighbour, street, employer);
        var scope = access.reach(neighbour, employer).scope();

        assertThat(scopes.in(scope, () -> jdbc.sql("delete from cases.contact").update()))
                .isZero();
        assertThatThrownBy(() -> stages.move(neighbour, worked, Stage.CONTACTED, Stage.INTENDING, in(0), ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> GivenCases.noted(context, neighbour, worked, "代你们去过了"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tellsTheSecondOrganiserWhoAnswered() {
        var id = access.ask(neighbour, employer, "想一起登门");
        access.grant(street, id, in(30));

        assertThatThrownBy(() -> access.decline(district, id, "不合适")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("cases.access.overtaken.GRANTED");
            assertThat(refused.reason()).contains("何川");
        });
        assertThat(access.reach(neighbour, employer).kept()).isNotNull();
    }

    @Test
    void takesOneOfTwoAnswersThatComeTogether() throws Exception {
        var id = access.ask(neighbour, employer, "想一起登门");
        var start = new CyclicBarrier(2);

        List<Boolean> answered = together(
                () -> answered(start, () -> access.grant(street, id, in(30))),
                () -> answered(start, () -> access.decline(district, id, "不合适")));

        assertThat(answered).containsExactlyInAnyOrder(true, false);
        assertThat(trail("AccessGranted").size() + trail("AccessDeclined").size())
                .isEqualTo(1);
    }

    private static boolean answered(CyclicBarrier start, Runnable answer) throws Exception {
        start.await();
        try {
            answer.run();
            return true;
        } catch (Refused overtaken) {
            return false;
        }
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(List.of(calls))) {
                results.add(done.get());
            }
            return results;
        }
    }

    @Test
    void declinesWithAReasonAndMayBeAskedAgain() {
        var id = access.ask(neighbour, employer, "想一起登门");
        assertThatThrownBy(() -> access.decline(street, id, "")).isInstanceOf(InvalidForm.class);

        access.decline(street, id, "下周签协议，之后再看");

        assertThat(access.reach(neighbour, employer).kept()).isNull();
        await().untilAsserted(() -> assertThat(notices(id)).contains("ACCESS_DECLINED 杜予安"));
        assertThat(access.ask(neighbour, employer, "协议签完了")).isNotEqualTo(id);
    }

    @Test
    void grantsFromTodayToAQuarterAtMost() {
        var id = access.ask(neighbour, employer, "想一起登门");

        assertThatThrownBy(() -> access.grant(street, id, in(-1))).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> access.grant(street, id, in(91))).isInstanceOf(InvalidForm.class);
        access.grant(street, id, in(90));
        assertThatThrownBy(() -> access.ask(neighbour, employer, "再问一次"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("cases.access.held"));
    }

    @Test
    void endsWithItsLastDayWhetherOrNotTheClockHasNotedIt() {
        var id = access.ask(neighbour, employer, "想一起登门");
        access.grant(street, id, in(2));
        var granted = access.reach(neighbour, employer).scope();

        TestClock.advance(Duration.ofDays(2));
        assertThat(access.reach(neighbour, employer).kept()).isNotNull();
        TestClock.advance(Duration.ofDays(1));

        assertThat(access.reach(neighbour, employer).kept()).isNull();
        assertThat(count(granted)).as("by the database alone").isZero();
        assertThatThrownBy(() -> access.getReach(neighbour, worked)).isInstanceOf(NotFound.class);
        assertThat(access.expire()).extracting(AccessRequest::id).contains(id);
        assertThat(access.expire()).extracting(AccessRequest::id).doesNotContain(id);
        assertThat(store.find(JOB, id).orElseThrow().state()).isEqualTo(AccessRequest.State.EXPIRED);
        await().untilAsserted(() -> assertThat(notices(id)).contains("ACCESS_EXPIRED 杜予安"));
        assertThat(trail("AccessExpired")).hasSize(1);
        assertThatThrownBy(() -> access.withdraw(street, id, ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("cases.access.overtaken.EXPIRED"));
    }

    @Test
    void endsWhenItsUnitTakesItBack() {
        var id = GivenCases.granted(context, neighbour, street, employer);
        var granted = access.reach(neighbour, employer).scope();
        assertThat(count(granted)).isEqualTo(1);

        access.withdraw(district, id, "企业换了人，先放一放");

        assertThat(access.reach(neighbour, employer).kept()).isNull();
        assertThat(count(granted)).as("by the database alone").isZero();
        await().untilAsserted(() -> assertThat(notices(id)).contains("ACCESS_WITHDRAWN 杜予安"));
        assertThat(trail("AccessWithdrawn")).containsExactly("沈岚 110113008 仁和地区总工会 杜予安 – 企业换了人，先放一放");
        assertThatThrownBy(() -> access.withdraw(street, id, "")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("cases.access.overtaken.WITHDRAWN");
            assertThat(refused.reason()).contains("沈岚");
        });
        assertThat(history.list(street.scope(), id, 20))
                .extracting(History.Change::field, History.Change::after, History.Change::actor)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("state", "GRANTED", "何川"),
                        org.assertj.core.groups.Tuple.tuple("state", "WITHDRAWN", "沈岚"));
    }

    @Test
    void isOfOnePersonAtOnePostingAlone() {
        var asker = appointed(neighbour.orgCode());
        var colleague = appointed(neighbour.orgCode());
        var id = GivenCases.granted(context, asker, street, employer);
        var granted = access.reach(asker, employer).scope();
        assertThat(count(granted)).isEqualTo(1);

        assertThat(access.reach(colleague, employer).kept()).isNull();
        assertThat(count(new Scope.Granted(colleague.id(), colleague.name(), id)))
                .as("with the grant of somebody else")
                .isZero();
        assertThat(count(new Scope.Granted(asker.id(), asker.name(), UUID.randomUUID())))
                .as("with a grant that is none")
                .isZero();
        assertThatThrownBy(() -> access.get(colleague, id)).isInstanceOf(NotFound.class);
        scopes.run(
                people.staff("admin").scope(),
                () -> jdbc.sql("update orgs.posting set to_on = ? where staff_id = ?")
                        .params(in(-1), asker.id())
                        .update());
        assertThat(count(granted)).as("after the posting").isZero();
    }

    private Staff appointed(String orgCode) {
        var username = "asker-" + Marks.next();
        colleagues.appoint(
                JOB,
                new NewColleague(
                        username, "林溪", orgCode, Role.STREET_ORGANISER, LocalDate.of(2016, 1, 1), People.PASSWORD));
        return people.staff(username);
    }

    private int count(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from cases.case")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void isAnsweredByTheUnitThatKeepsTheCaseAlone() {
        var id = access.ask(neighbour, employer, "想一起登门");
        var other = GivenCases.elsewhere(context);

        for (var stranger : List.of(neighbour, other)) {
            assertThatThrownBy(() -> access.grant(stranger, id, in(30))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> access.decline(stranger, id, "不行")).isInstanceOf(NotFound.class);
            assertThat(scopes.in(
                            stranger.scope(),
                            () -> jdbc.sql(
                                            "update cases.access_request set state = 'GRANTED', until_on = ? where id = ?")
                                    .params(in(30), id)
                                    .update()))
                    .as("past the program")
                    .isZero();
        }
    }

    @Test
    void cannotBeForgedPastTheProgram() {
        for (var forged : List.of(
                "'GRANTED', date '2099-01-01', '110113008'", "'ASKED', null, '110113003'", "'ASKED', null, '110113'")) {
            assertThatThrownBy(() -> scopes.run(
                            neighbour.scope(),
                            () -> jdbc.sql("""
                                    insert into cases.access_request (state, until_on, org_code, employer_id, asker_id, asker_name,
                                                                      asker_org, asker_union, reason, asked_at)
                                    values (%s, :employer, :asker, 'x', :org, 'x', 'x', now())
                                    """.formatted(forged))
                                    .param("employer", employer)
                                    .param("asker", neighbour.id())
                                    .param("org", neighbour.orgCode())
                                    .update()))
                    .as(forged)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void notesTheFirstLookOfADay() {
        GivenCases.granted(context, neighbour, street, employer);
        var grant = access.reach(neighbour, employer).grant();
        assertThat(grant).isNotNull();

        access.noteLook(neighbour, grant);
        access.noteLook(neighbour, grant);
        TestClock.advance(Duration.ofDays(1));
        access.noteLook(neighbour, grant);

        assertThat(trail("CaseLookedInto")).containsExactly("杜予安 110113008 ", "杜予安 110113008 ");
        assertThat(store.find(JOB, grant.id()).orElseThrow().openedOn()).isEqualTo(in(0));
    }

    @Test
    void notesALookIntoTheTimelineToo() {
        GivenCases.granted(context, neighbour, street, employer);

        access.getReach(street, worked);
        assertThat(trail("CaseLookedInto")).as("by its own unit").isEmpty();
        access.getReach(neighbour, worked);
        access.getReach(neighbour, worked);

        assertThat(trail("CaseLookedInto")).containsExactly("杜予安 110113008 ");
    }

    private List<String> trail(String what) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("""
                        select actor_name || ' ' || org_code || ' ' || detail from audit.entry
                        where what = ? and subject = 'employer' and subject_id = ? order by id
                        """)
                        .params(what, employer.toString())
                        .query(String.class)
                        .list());
    }

    private List<String> tasks(UUID request) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("""
                        select kind || ' ' || state || ' ' || owner_name || ' ' || note from tasks.task where task_key = ?
                        """)
                        .param("access:" + request)
                        .query(String.class)
                        .list());
    }

    private List<String> notices(UUID request) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select rule || ' ' || name from notices.notice where subject_key = ? order by id")
                        .param("access:" + request)
                        .query(String.class)
                        .list());
    }
}
