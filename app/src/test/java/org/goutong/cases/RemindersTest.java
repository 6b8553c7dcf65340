package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.opinions.GivenOpinions;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class RemindersTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.CONTACT_CLOCK);

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderStore store;

    @Autowired
    PoolStore pool;

    @Autowired
    UnitRules unitRules;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseOwners owners;

    @Autowired
    CaseQueries queries;

    @Autowired
    Contacts contacts;

    @Autowired
    Deliberations deliberations;

    @Autowired
    DeliberationStore strategies;

    @Autowired
    Employers employers;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    GivenCases given;
    Staff street;
    Staff district;

    @BeforeEach
    void meet() {
        given = new GivenCases(employers, cases, contacts);
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
    }

    private LocalDate after(int days) {
        TestClock.advance(Duration.ofDays(days));
        return Time.day(TestClock.now());
    }

    /** The rules by which somebody was reminded of a case. */
    private List<String> told(Case kept) {
        return scopes.in(
                JOB,
                () -> jdbc.sql(
                                "select rule from notices.notice where subject_key = ? and channel = 'IN_APP' order by id")
                        .param("case:" + kept.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void tellsTheOwnerOnceWhatIsDueHoweverOftenItRuns() {
        var kept = given.of(street);
        given.reached(street, kept, 0);
        cases.plan(
                street,
                kept.id(),
                cases.get(street.scope(), kept.id()).version(),
                "再打一次",
                Time.day(TestClock.now()).plusDays(20),
                "");

        assertThat(reminders.remind(after(6))).isGreaterThanOrEqualTo(0);
        assertThat(told(kept)).isEmpty();
        var day = after(2);
        assertThat(reminders.remind(day)).isPositive();
        assertThat(reminders.remind(day)).isZero();
        assertThat(told(kept)).containsExactly("CONTACT_DUE");
        reminders.remind(after(1));
        assertThat(told(kept)).containsExactly("CONTACT_DUE");
    }

    @Test
    void remindsNobodyOfWhatIsFounded() {
        var kept = given.of(street);
        given.reached(street, kept, 0);
        var today = Time.day(TestClock.now());
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        stages.fileApplication(street, kept.id(), today, "");
        stages.beginPreparation(street, kept.id(), today, "");
        stages.holdAssembly(street, kept.id(), today, "");
        stages.receiveApproval(street, kept.id(), today, "");
        stages.foundUnion(street, kept.id(), today, "");
        // Whoever visits the new union notes it, with a day for the next visit.
        contacts.note(
                street, kept.id(), GivenCases.contact(Outcome.REACHED, GivenCases.ago(0), "送牌匾", today.plusDays(3)));

        assertThat(cases.get(street.scope(), kept.id()).dueOn()).isNull();
        reminders.remind(after(20));

        assertThat(told(kept)).isEmpty();
        assertThat(scopes.in(
                        JOB,
                        () -> jdbc.sql("select count(*) from cases.climb where case_id = ?")
                                .param(kept.id())
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void startsAgainWhereARunThatDiedHadStopped() {
        var kept = given.of(street);
        var day = after(8);

        assertThatThrownBy(() -> scopes.run(JOB, () -> {
                    reminders.remind(day);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(told(kept)).isEmpty();
        reminders.remind(day);
        assertThat(told(kept)).containsExactly("CONTACT_DUE");
    }

    /** The database loses its client in the middle of the second step, as it does when the program is killed. */
    @Test
    void goesOnWhenItIsKilledHalfWay() throws Exception {
        var shelved = given.of(street);
        var day = Time.day(TestClock.now()).plusDays(8);
        cases.shelve(street, shelved.id(), Case.ExitReason.REFUSED, day, "");
        var due = Stream.generate(() -> given.of(street)).limit(20).toList();
        after(8);
        try (var elsewhere = database.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            elsewhere.setAutoCommit(false);
            tellElsewhere(elsewhere, due.getLast());
            var run = threads.submit(() -> reminders.remind(day));
            await().until(() -> terminated(elsewhere));
            assertThatThrownBy(run::get).isInstanceOf(ExecutionException.class);
            elsewhere.rollback();
        }
        assertThat(told(shelved)).startsWith("CASE_RESUMED");
        assertThat(due).allSatisfy(kept -> assertThat(told(kept)).isEmpty());

        reminders.remind(day);

        assertThat(due).allSatisfy(kept -> assertThat(told(kept)).containsExactly("CONTACT_DUE"));
        assertThat(told(shelved)).containsOnlyOnce("CASE_RESUMED");
        assertThat(reminders.remind(day)).isZero();
    }

    /** Holds the place of one reminder, so that whoever wants to tell the same has to wait. */
    private void tellElsewhere(Connection elsewhere, Case kept) throws SQLException {
        try (var scope = elsewhere.createStatement()) {
            scope.execute("select set_config('goutong.scope_kind', 'job', true), "
                    + "set_config('goutong.scope_from', '0', true), set_config('goutong.scope_to', ':', true)");
        }
        try (var insert = elsewhere.prepareStatement("""
                insert into notices.notice (rule, org_code, subject_key, subject_name, path, note, due_on, recipient, staff_id,
                                            name, channel, language, state, noted_on, noted_at)
                values ('CONTACT_DUE', ?, ?, '', '/', '', ?, ?, ?, '', 'IN_APP', 'zh', 'SENT', current_date, now())
                """)) {
            insert.setString(1, kept.orgCode());
            insert.setString(2, "case:" + kept.id());
            insert.setObject(3, kept.dueOn());
            insert.setString(4, street.id().toString());
            insert.setObject(5, street.id());
            insert.executeUpdate();
        }
    }

    private static boolean terminated(Connection elsewhere) throws SQLException {
        try (var statement = elsewhere.createStatement();
                var waiting = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where pg_backend_pid() = any(pg_blocking_pids(pid))
                        """)) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    @Test
    void tellsOnceWhenTwoRunAtTheSameTime() throws Exception {
        var kept = given.of(street);
        var day = after(8);
        var runs = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            runs.add(() -> reminders.remind(day));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
        }

        assertThat(told(kept)).containsExactly("CONTACT_DUE");
    }

    @Test
    void climbsALevelAfterThreeFiveAndSevenDays() {
        var kept = given.of(street);
        var due = cases.get(street.scope(), kept.id()).dueOn();
        for (var late : List.of(2, 3, 4, 5, 7, 30)) {
            var day = due.plusDays(late);
            TestClock.set(day.atTime(12, 0).atZone(Time.ZONE).toInstant());
            var levels = ContactClock.level(due, day);
            var before = units(kept);
            reminders.remind(day);
            assertThat(units(kept)).as("%d days late", late).hasSize(levels);
            reminders.remind(day);
            assertThat(units(kept)).hasSize(levels).containsAll(before);
        }
        assertThat(units(kept)).containsExactly("110113008", "110113", "11");
        var told = scopes.in(
                JOB,
                () -> jdbc.sql("select rule from notices.notice where subject_key = 'unit:110113' and staff_id = ?")
                        .param(district.id())
                        .query(String.class)
                        .list());
        assertThat(told).contains("CONTACT_OVERDUE_5");
    }

    private List<String> units(Case kept) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select to_unit from cases.climb where case_id = ? order by level")
                        .param(kept.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void showsAUnitWhatHasClimbedToIt() {
        var brand = org.goutong.employers.InventedNames.brand();
        given.of(street, given.employer(street.orgCode(), brand));
        for (var step : List.of(new int[] {9, 0, 0}, new int[] {1, 1, 0}, new int[] {2, 1, 1})) {
            var day = after(step[0]);
            assertThat(climbed(street, brand, day)).isEqualTo(step[1]);
            assertThat(climbed(district, brand, day)).isEqualTo(step[2]);
        }
    }

    private int climbed(Staff staff, String brand, LocalDate day) {
        var filter = new CaseFilter(
                staff.orgCode(),
                staff.id(),
                CaseFilter.Whose.UNIT,
                CaseFilter.Due.CLIMBED,
                null,
                null,
                null,
                Case.State.OPEN,
                brand);
        var figures = queries.count(staff.scope(), filter, day);
        assertThat(figures.climbed()).isEqualTo(figures.shownInAll());
        return figures.shownInAll();
    }

    @Test
    void alarmsWhenNothingIsPlanned() {
        var kept = given.of(street);
        cases.plan(street, kept.id(), kept.version(), "", null, "");
        var day = Time.day(TestClock.now());
        reminders.remind(day);
        reminders.remind(day);

        assertThat(told(kept)).containsExactly("CASE_WITHOUT_NEXT_STEP");
        reminders.remind(after(7));
        assertThat(told(kept)).contains("CASE_WITHOUT_NEXT_STEP", "CASE_WITHOUT_NEXT_STEP");
    }

    @Test
    void takesUpWhatWasShelvedUntilNow() {
        var kept = given.of(street);
        cases.shelve(
                street,
                kept.id(),
                Case.ExitReason.REFUSED,
                Time.day(TestClock.now()).plusDays(30),
                "");

        reminders.remind(after(29));
        assertThat(cases.get(street.scope(), kept.id()).open()).isFalse();
        var day = after(1);
        reminders.remind(day);
        var now = cases.get(street.scope(), kept.id());
        assertThat(now.open()).isTrue();
        assertThat(now.dueOn()).isEqualTo(day);
        assertThat(told(kept)).startsWith("CASE_RESUMED");
    }

    @Test
    void putsBackWhatIsLeftAloneButNotWhatIsWonOrWorkedOn() {
        var alone = given.of(street);
        var knocked = given.of(street);
        var won = given.of(street);
        given.reached(street, won, 0);
        stages.move(street, won.id(), Stage.CONTACTED, Stage.INTENDING, Time.day(TestClock.now()), "");

        after(15);
        contacts.note(street, knocked.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", null));
        var warned = Time.day(TestClock.now());
        reminders.remind(warned);
        reminders.remind(warned);
        assertThat(told(alone)).containsOnlyOnce("CASE_GOES_BACK");
        assertThat(told(knocked)).doesNotContain("CASE_GOES_BACK");
        reminders.remind(after(6));
        assertThat(cases.get(street.scope(), alone.id()).ownerId()).isEqualTo(street.id());
        reminders.remind(after(1));

        assertThat(cases.get(street.scope(), alone.id()).ownerId()).isNull();
        assertThat(cases.get(street.scope(), knocked.id()).ownerId()).isEqualTo(street.id());
        assertThat(told(alone)).contains("CASE_RECYCLED");
        assertThatThrownBy(() -> owners.claim(street, alone.id())).hasMessage("cases.claim.for-others");
        assertThat(pool.recycledFrom(
                        street.scope(),
                        alone.id(),
                        district.id(),
                        Time.day(TestClock.now()).minusDays(7)))
                .isFalse();
        owners.claim(district, alone.id());
        reminders.remind(after(300));
        assertThat(cases.get(street.scope(), won.id()).ownerId()).isEqualTo(street.id());
        assertThat(pool.countEarly(street.scope(), street.id()))
                .isLessThan(PoolRules.on(Time.day(TestClock.now())).most());
    }

    @Test
    void leavesToNobodyWhatWaitsInACaseThatItPutsBack() {
        var alone = given.of(street);
        GivenOpinions.noted(context, street, alone.employerId(), "能不能按月到账", street);
        reminders.remind(after(15));
        reminders.remind(after(7));
        assertThat(cases.get(street.scope(), alone.id()).ownerId()).isNull();

        assertThat(said(alone).ownerId()).isNull();
        owners.claim(district, alone.id());
        assertThat(said(alone).ownerId()).isEqualTo(district.id());
    }

    private GivenOpinions.Said said(Case kept) {
        return GivenOpinions.list(context, street, kept.id()).getFirst();
    }

    /** A telephone that only rings does not keep an employer for ever; knocking at its door keeps it longer. */
    @Test
    void putsBackWhatNobodyAnsweredSoonerThanWhatWasShutOut() {
        var rung = given.of(street);
        var knocked = given.of(street);
        for (int i = 0; i < 4; i++) {
            after(10);
            contacts.note(street, rung.id(), GivenCases.contact(Outcome.NO_ANSWER, GivenCases.ago(0), "", null));
            contacts.note(street, knocked.id(), GivenCases.contact(Outcome.SHUT_OUT, GivenCases.ago(0), "", null));
        }
        reminders.remind(Time.day(TestClock.now()));
        assertThat(told(rung)).contains("CASE_GOES_BACK");
        assertThat(told(knocked)).doesNotContain("CASE_GOES_BACK");
        reminders.remind(after(7));

        assertThat(cases.get(street.scope(), rung.id()).ownerId()).isNull();
        assertThat(cases.get(street.scope(), knocked.id()).ownerId()).isEqualTo(street.id());
    }

    @Test
    void leavesWhatWaitsOrIsPlannedWithItsOwner() {
        var waiting = given.of(street);
        var planned = given.of(street);
        var reviewed = given.of(street);
        var today = Time.day(TestClock.now());
        deliberations.waitFor(street, waiting.id(), "", "总部人力", "", today);
        cases.plan(
                street,
                planned.id(),
                cases.get(street.scope(), planned.id()).version(),
                "年会后再去",
                today.plusDays(60),
                "");
        deliberations.deliberate(street, reviewed.id(), today, "何川", "等年会", today.plusDays(60));

        reminders.remind(after(20));
        reminders.remind(after(30));
        for (var kept : List.of(waiting, planned, reviewed)) {
            assertThat(cases.get(street.scope(), kept.id()).ownerId()).isEqualTo(street.id());
        }
        deliberations.decided(street, waiting.id(), waitOf(waiting));
        reminders.remind(after(15));
        reminders.remind(after(7));
        for (var kept : List.of(waiting, planned, reviewed)) {
            assertThat(cases.get(street.scope(), kept.id()).ownerId()).isNull();
            assertThat(told(kept)).containsOnlyOnce("CASE_GOES_BACK");
        }
    }

    /** The look is held up until the owner has made a plan, which no column of the contact clock says. */
    @Test
    void leavesWithItsOwnerWhatWasPlannedBetweenTheLookAndTheLock() throws Exception {
        var kept = given.of(street);
        var alone = given.of(street);
        reminders.remind(after(15));
        var day = after(7);
        var slow = new PoolStore(
                scopes,
                unitRules,
                sql -> jdbc.sql(
                        sql.replace("from tried", "from tried cross join (select pg_advisory_xact_lock(7)) held")));
        try (var elsewhere = database.getConnection();
                var statement = elsewhere.createStatement();
                var threads = Executors.newSingleThreadExecutor()) {
            statement.execute("select pg_advisory_lock(7)");
            var run = threads.submit(() -> slow.recycle(JOB, day, TestClock.now()));
            try {
                await().until(() -> blocks(elsewhere));
                var version = cases.get(street.scope(), kept.id()).version();
                cases.plan(street, kept.id(), version, "年会后再去", day.plusDays(60), "");
            } finally {
                statement.execute("select pg_advisory_unlock(7)");
            }
            assertThat(run.get())
                    .extracting(ReminderStore.Due::caseId)
                    .contains(alone.id())
                    .doesNotContain(kept.id());
        }
        assertThat(cases.get(street.scope(), kept.id()).ownerId()).isEqualTo(street.id());
    }

    private static boolean blocks(Connection elsewhere) throws SQLException {
        try (var statement = elsewhere.createStatement();
                var waiting = statement.executeQuery("""
                        select count(*) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))
                        """)) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    @Test
    void tellsOnceThatAStrategyExpiredOrAReviewIsDue() {
        var brand = org.goutong.employers.InventedNames.brand();
        var kept = given.of(street, given.employer(street.orgCode(), brand));
        var today = Time.day(TestClock.now());
        deliberations.decide(street, kept.id(), "", "先请同行讲", today.plusDays(10));
        deliberations.deliberate(street, kept.id(), today, "何川", "下周一起去", today.plusDays(14));

        reminders.remind(after(9));
        assertThat(told(kept)).doesNotContain("STRATEGY_EXPIRED");
        var expired = after(1);
        reminders.remind(expired);
        reminders.remind(expired);
        assertThat(told(kept)).containsOnlyOnce("STRATEGY_EXPIRED").doesNotContain("REVIEW_DUE");
        assertThat(shown(brand, CaseFilter.Due.STRATEGY, expired)).containsExactly(kept.id());
        assertThat(shown(brand, CaseFilter.Due.REVIEW, expired)).isEmpty();
        var due = after(4);
        reminders.remind(due);
        reminders.remind(after(1));
        assertThat(told(kept)).containsOnlyOnce("REVIEW_DUE").containsOnlyOnce("STRATEGY_EXPIRED");
        assertThat(shown(brand, CaseFilter.Due.REVIEW, due)).containsExactly(kept.id());
        var own = queries.countOwn(street.scope(), street.id(), due);
        assertThat(own.review()).isPositive();
        assertThat(own.strategy()).isPositive();

        deliberations.decide(
                street,
                kept.id(),
                strategies
                        .findStrategy(street.scope(), kept.id())
                        .orElseThrow()
                        .id()
                        .toString(),
                "再给总经理算大账",
                due.plusDays(30));
        deliberations.deliberate(street, kept.id(), due, "何川", "再看", null);
        assertThat(shown(brand, CaseFilter.Due.STRATEGY, due)).isEmpty();
        assertThat(shown(brand, CaseFilter.Due.REVIEW, due)).isEmpty();
    }

    @Test
    void showsWhoWaitsLongestFirst() {
        var brand = org.goutong.employers.InventedNames.brand();
        var today = Time.day(TestClock.now());
        var soon = given.of(street, given.employer(street.orgCode(), brand));
        var oldest = given.of(street, given.employer(street.orgCode(), brand));
        given.of(street, given.employer(street.orgCode(), brand));
        deliberations.waitFor(street, soon.id(), "", "总部人力", "", today.minusDays(4));
        deliberations.waitFor(street, oldest.id(), "", "集团法务", "", today.minusDays(40));

        assertThat(shown(brand, CaseFilter.Due.WAITING, today)).containsExactly(oldest.id(), soon.id());
        deliberations.waitFor(street, oldest.id(), waitOf(oldest), "董事会", "", today);
        assertThat(shown(brand, CaseFilter.Due.WAITING, today)).containsExactly(soon.id(), oldest.id());
        deliberations.decided(street, oldest.id(), waitOf(oldest));
        assertThat(shown(brand, CaseFilter.Due.WAITING, today)).containsExactly(soon.id());
        var first = queries.list(street.scope(), filter(brand, CaseFilter.Due.WAITING), today, null, null, 1)
                .getFirst();
        assertThat(first.waitingOn()).isEqualTo("总部人力");
        assertThat(queries.list(
                        street.scope(),
                        filter(brand, CaseFilter.Due.WAITING),
                        today,
                        first.waitingSince(),
                        first.id(),
                        10))
                .isEmpty();
    }

    private String waitOf(Case kept) {
        return strategies
                .findWaiting(street.scope(), kept.id())
                .orElseThrow()
                .id()
                .toString();
    }

    /** The cases that a filter leaves, in their order; list, board and counts say the same. */
    private List<UUID> shown(String brand, CaseFilter.Due due, LocalDate day) {
        var filter = filter(brand, due);
        var list = queries.list(street.scope(), filter, day, null, null, 10).stream()
                .map(CaseCard::id)
                .toList();
        assertThat(queries.listBoard(street.scope(), filter, day, 5))
                .extracting(CaseCard::id)
                .containsExactlyElementsOf(list);
        assertThat(queries.count(street.scope(), filter, day).shownInAll()).isEqualTo(list.size());
        assertThat(queries.count(street.scope(), filter, day).unit()).isEqualTo(list.size());
        return list;
    }

    private CaseFilter filter(String brand, CaseFilter.Due due) {
        return new CaseFilter(
                street.orgCode(), street.id(), CaseFilter.Whose.UNIT, due, null, null, null, Case.State.OPEN, brand);
    }

    @Test
    void tellsOnceOfSomebodyWhoIsDueAlsoBeforeTheyWereMet() {
        var kept = given.of(street);
        given.reached(street, kept, 0);
        var chief = contacts.addPerson(
                street,
                kept.id(),
                new PersonFacts("林总", "总经理", Level.EXECUTIVE, "", Intent.UNKNOWN, OurLevel.CHAIR, "", 30, null));

        reminders.remind(after(29));
        assertThat(toldOf(chief)).isEmpty();
        var day = after(1);
        reminders.remind(day);
        reminders.remind(day);
        assertThat(toldOf(chief)).containsExactly("PERSON_DUE");
        assertThat(store.listPeopleDue(street.scope(), street.id(), day, 1000))
                .extracting(ReminderStore.PersonDue::personId)
                .contains(chief);
        assertThat(store.listPeopleDue(street.scope(), district.id(), day, 1000))
                .extracting(ReminderStore.PersonDue::personId)
                .doesNotContain(chief);
        contacts.note(
                street,
                kept.id(),
                new NewContact(
                        UUID.randomUUID(),
                        ContactChannel.MEETING,
                        Outcome.REACHED,
                        chief,
                        "",
                        OurLevel.CHAIR,
                        "先看看账",
                        GivenCases.ago(0),
                        "",
                        null));
        assertThat(store.listPeopleDue(street.scope(), street.id(), day, 1000))
                .extracting(ReminderStore.PersonDue::personId)
                .doesNotContain(chief);
    }

    private List<String> toldOf(UUID person) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select rule from notices.notice where subject_key = ? and channel = 'IN_APP'")
                        .param("person:" + person)
                        .query(String.class)
                        .list());
    }
}
