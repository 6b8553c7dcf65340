package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.CaseFilter.Due;
import org.goutong.cases.CaseFilter.Whose;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database tallies is what the cases say, one by one. */
@GoutongTest
class CaseTallyTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseOwners owners;

    @Autowired
    CaseQueries queries;

    @Autowired
    CaseTally tally;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    Scopes scopes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    final ExecutorService threads = Executors.newFixedThreadPool(2);
    GivenCases given;
    Staff street;
    Staff district;
    LocalDate today;

    @BeforeEach
    void meet() {
        given = new GivenCases(employers, cases, contacts);
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
        today = Time.day(TestClock.now());
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void followsWhateverIsDoneWithCases() {
        var moved = given.of(street);
        assertThat(differences()).isEmpty();
        given.reached(street, moved, 1);
        stages.move(street, moved.id(), Stage.CONTACTED, Stage.INTENDING, today, "");
        cases.plan(street, moved.id(), cases.get(street.scope(), moved.id()).version(), "上门", today.plusDays(3), "");
        assertThat(differences()).isEmpty();
        owners.handOver(district, moved.id(), street.id(), district.id(), "换人");
        assertThat(differences()).isEmpty();
        cases.shelve(district, moved.id(), Case.ExitReason.values()[0], today.plusDays(30), "以后再说");
        assertThat(differences()).isEmpty();
        cases.resume(district, moved.id());
        var gone = given.of(street);
        scopes.run(JOB, () -> {
            jdbc.sql("delete from cases.step where case_id = :id")
                    .param("id", gone.id())
                    .update();
            jdbc.sql("delete from cases.case where id = :id")
                    .param("id", gone.id())
                    .update();
        });
        assertThat(differences()).isEmpty();
    }

    @Test
    void saysOfADistrictWhatItsCasesSay() {
        var late = given.of(street);
        cases.plan(street, late.id(), late.version(), "上门", today, "");
        var free = given.of(street);
        owners.release(street, free.id(), street.id(), "");
        given.of(district, given.employer(district.orgCode()));
        TestClock.advance(Duration.ofDays(12));
        var day = Time.day(TestClock.now());
        for (var folded : List.of(false, true)) {
            if (folded) {
                tally.fold(1);
            }
            for (var whose : Whose.values()) {
                for (var due : Due.values()) {
                    if (due.watched()) {
                        continue;
                    }
                    var filter = filter(whose, due);
                    var figures = queries.count(district.scope(), filter, day);
                    assertThat(figures.shownInAll()).as("%s %s", whose, due).isEqualTo(listed(filter, day));
                    assertThat(figures.unit()).isEqualTo(listed(filter.of(Whose.UNIT), day));
                    assertThat(figures.mine()).isEqualTo(listed(filter.of(Whose.MINE), day));
                    assertThat(figures.pool()).isEqualTo(listed(filter.of(Whose.POOL), day));
                    assertThat(figures.late()).isEqualTo(listed(filter.of(Due.LATE), day));
                    assertThat(figures.week()).isEqualTo(listed(filter.of(Due.WEEK), day));
                    assertThat(figures.climbed()).isEqualTo(listed(filter.of(Due.CLIMBED), day));
                    assertThat(figures.withoutNextStep()).isEqualTo(listed(filter.of(Due.WITHOUT_NEXT_STEP), day));
                }
            }
        }
    }

    @Test
    void nobodyWaitsForAnotherAndNothingIsCountedBeforeItHolds() throws Exception {
        var first = given.of(street);
        var second = given.of(street);
        var before = shown(Stage.CONTACTED);
        var changed = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var open = CompletableFuture.runAsync(
                () -> scopes.run(JOB, () -> {
                    move(first.id());
                    changed.countDown();
                    await(looked);
                }),
                threads);
        changed.await(10, TimeUnit.SECONDS);

        CompletableFuture.runAsync(() -> scopes.run(JOB, () -> move(second.id())), threads)
                .get(10, TimeUnit.SECONDS);
        tally.fold(1);
        assertThat(shown(Stage.CONTACTED)).isEqualTo(before + 1);
        looked.countDown();
        open.get(10, TimeUnit.SECONDS);
        assertThat(shown(Stage.CONTACTED)).isEqualTo(before + 2);
        tally.fold(1);
        assertThat(shown(Stage.CONTACTED)).isEqualTo(before + 2);
        assertThat(differences()).isEmpty();
    }

    @Test
    void addsUpWhatHasGatheredAndTwoAtOnceNothingTwice() throws Exception {
        for (int i = 0; i < 5; i++) {
            given.of(street);
        }
        tally.fold(1_000_000);
        assertThat(gathered()).isPositive();
        var two = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 2; i++) {
            two.add(CompletableFuture.runAsync(() -> tally.fold(1), threads));
        }
        for (var one : two) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertThat(gathered()).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void isReadAsFarAsAScopeReaches() {
        given.of(street);
        assertThat(readable(district.scope())).isPositive();
        assertThat(readable(street.scope())).isZero();
        assertThat(readable(new Scope.Unit("110105"))).isZero();
    }

    private int readable(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from cases.tally where org_code = '110113'")
                        .query(Integer.class)
                        .single());
    }

    private int gathered() {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select count(*) from cases.tally where not folded")
                        .query(Integer.class)
                        .single());
    }

    private void move(UUID id) {
        jdbc.sql("update cases.case set stage = 'CONTACTED' where id = :id")
                .param("id", id)
                .update();
    }

    private int shown(Stage stage) {
        return queries.count(district.scope(), filter(Whose.UNIT, Due.ANY), today)
                .shown(stage);
    }

    private CaseFilter filter(Whose whose, Due due) {
        return new CaseFilter(district.orgCode(), district.id(), whose, due, null, null, null, Case.State.OPEN, "");
    }

    /** How many cases a reader finds on the pages of a list. */
    private int listed(CaseFilter filter, LocalDate day) {
        return queries.list(district.scope(), filter, day, null, null, 10_000).size();
    }

    /** Where the tally and the cases disagree. */
    private List<String> differences() {
        return scopes.in(JOB, () -> jdbc.sql("""
                        select concat_ws(' ', org_code, level, state, stage, owned, planned, due_on, sum(cases))
                        from (select org_code, level, state, stage, owned, planned, due_on, cases from cases.tally
                              union all
                              select left(org_code, 6), length(org_code), state, stage, owner_id is not null,
                                     next_on is not null, due_on, -1 from cases.case) both_sides
                        group by org_code, level, state, stage, owned, planned, due_on having sum(cases) <> 0
                        """).query(String.class).list());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
