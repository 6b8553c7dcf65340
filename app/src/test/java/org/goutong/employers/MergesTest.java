package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.audit.History;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.cases.GivenCases;
import org.goutong.cases.Stage;
import org.goutong.founding.GivenFoundings;
import org.goutong.joining.Reviews;
import org.goutong.leads.Leads;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.EmployerMeetings;
import org.goutong.outreach.GivenEmployerMeetings;
import org.goutong.outreach.Guests;
import org.goutong.outreach.Intent;
import org.goutong.outreach.Invitation;
import org.goutong.rosters.GivenRosters;
import org.goutong.rosters.RosterKind;
import org.goutong.rosters.Rosters;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records of one employer become one with all that refers to them, and two again as if nothing had been. */
@GoutongTest
@Import(GivenFoundings.class)
class MergesTest {

    static final String HERE = "110113008";
    static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    @Autowired
    Merges merges;

    @Autowired
    MergeStore store;

    @Autowired
    References references;

    @Autowired
    Employers employers;

    @Autowired
    EmployerQueries queries;

    @Autowired
    Mentions mentions;

    @Autowired
    MentionStore mentionStore;

    @Autowired
    Cases cases;

    @Autowired
    Reviews reviews;

    @Autowired
    Leads leads;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    Rosters rosters;

    @Autowired
    GivenFoundings foundings;

    @Autowired
    History history;

    @Autowired
    RegisterCopy copy;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    final String brand = InventedNames.brand();
    final String keptName = "北京" + brand + "货运代理有限公司";
    final String goneName = "北京" + brand + "国际物流有限公司";
    Staff street;
    Staff district;
    Snapshot snapshot;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
        snapshot = new Snapshot(scopes, jdbc);
    }

    @Test
    void takesTheFactsThatWereChosenAndSaysWhoWhyAndWhen() {
        var code = TestCodes.fresh();
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, code, 46);

        merge(kept, gone, EnumSet.of(Fact.EMPLOYEES), "电话核对过，是同一家");

        var employer = employers.get(street.scope(), kept);
        assertThat(employer.name()).isEqualTo(keptName);
        assertThat(employer.employees()).isEqualTo(46);
        assertThat(employer.creditCode()).isEqualTo(code);
        assertThat(employers.get(street.scope(), gone).id()).isEqualTo(kept);
        assertThat(history.list(street.scope(), kept, 10))
                .extracting(History.Change::field, History.Change::after, History.Change::actor, History.Change::why)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("employees", "46", "何川", "电话核对过，是同一家"),
                        org.assertj.core.groups.Tuple.tuple("credit_code", code, "何川", "电话核对过，是同一家"));
        assertThat(merges.findOf(street, gone).orElseThrow().mergedByName()).isEqualTo("何川");
        assertThat(merges.list(street, kept)).hasSize(1);
        assertThat(store.find(street.scope(), merges.findOf(street, gone).orElseThrow().id())).isPresent();
    }

    @Test
    void leadsNamesSpellingsAndCodeToTheOneThatStays() {
        var code = TestCodes.fresh();
        var kept = entered(keptName, null, 20);
        var gone = entered(goneName, code, 46);
        mentions.remember(street, Map.of(brand + "老写法", gone), HERE);

        merge(kept, gone, Set.of(), "同一家");

        var form = new Scope.Form("000000", UUID.randomUUID());
        assertThat(employers.identify(form, goneName, HERE, "").employerId()).isEqualTo(kept);
        assertThat(employers.identify(form, goneName, HERE, "").employerOrgCode()).isEqualTo(HERE);
        assertThat(employers.identify(form, code, HERE, "").employerId()).isEqualTo(kept);
        assertThat(employers.identify(form, brand + "老写法", HERE, "").employerId()).isEqualTo(kept);
        assertThat(employers.suggest(form, null, "北京" + brand + "国际"))
                .extracting(Suggestion::name)
                .contains(keptName);
        assertThat(employers.search(street.scope(), brand + "国际", HERE))
                .extracting(EmployerRow::id)
                .containsExactly(kept);
        assertThat(queries.listSameName(street.scope(), Spelling.of(goneName).normal()))
                .extracting(EmployerRow::id)
                .containsExactly(kept);
        assertThat(employers.resolve(street.scope(), goneName, "").candidates())
                .extracting(candidate -> Employers.idOf(candidate.id()))
                .contains(kept)
                .doesNotContain(gone);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void partsAsIfNothingHadBeen(long seed) {
        var random = new Random(seed);
        var kept = entered(keptName, random.nextBoolean() ? TestCodes.fresh() : null, 20);
        var gone = entered(goneName, null, 46);
        var things = new ArrayList<>(List.of(kept, gone));
        var stall = given.openedBy(random.nextBoolean() ? street : district);
        things.addAll(linked(random, kept, keptName, stall));
        things.addAll(linked(random, gone, goneName, stall));
        var meeting = GivenEmployerMeetings.begun(meetings, street);
        invited(random, meeting, kept, gone);
        things.add(listed(kept, gone));
        settle();
        var before = snapshot.of(things);
        var facts = facts(kept, gone);

        var merge = merge(kept, gone, EnumSet.of(Fact.NAME, Fact.EMPLOYEES), "同一家");

        assertThat(references.count(JOB, gone, kept)).isEmpty();
        merges.part(street, merge, Set.of(), "认错了");
        settle();

        assertThat(snapshot.of(things)).isEqualTo(before);
        assertThat(facts(kept, gone)).isEqualTo(facts);
    }

    /** Forms, a membership, a lead, a case with what people noted: some of it, as chance will have it. */
    private List<UUID> linked(Random random, UUID employer, String name, GivenStall.Open stall) {
        var things = new ArrayList<UUID>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            things.add(given.filed(stall, "孙秀兰", phone(), name));
        }
        if (random.nextBoolean()) {
            reviews.admit(district, things.getFirst());
        }
        if (random.nextInt(3) > 0) {
            leads.raise(district, stall.id(), Set.of(employer), district.id(), Time.day(TestClock.now()));
            settle();
        }
        if (random.nextInt(3) > 0 && cases.find(JOB, employer).isEmpty()) {
            things.add(GivenCases.worked(context, street, employer, 1 + random.nextInt(3), random.nextBoolean()));
        }
        cases.find(JOB, employer).map(Case::id).ifPresent(things::add);
        mentions.remember(street, Map.of(brand + "写法" + random.nextInt(1000) + name.length(), employer), HERE);
        return things;
    }

    private void invited(Random random, UUID meeting, UUID kept, UUID gone) {
        meetings.invite(street, meeting, List.of(Invitation.of(gone)));
        guests.attend(street, meeting, gone, 2, null);
        guests.stateIntent(street, meeting, gone, Intent.INTENDING, "");
        if (random.nextBoolean()) {
            meetings.invite(street, meeting, List.of(Invitation.of(kept)));
        }
    }

    private UUID listed(UUID kept, UUID gone) {
        return GivenRosters.compared(
                rosters, street, RosterKind.PARK, null, "单位名称\n" + keptName + "\n" + goneName + "\n");
    }

    private List<Object> facts(UUID... ids) {
        var facts = new ArrayList<Object>();
        for (var id : ids) {
            for (var fact : Fact.values()) {
                facts.add(fact.of(employers.get(JOB, id)));
            }
        }
        return facts;
    }

    /** Waits until what was published has been heard. */
    private void settle() {
        var deadline = System.nanoTime() + 10_000_000_000L;
        while (scopes.in(JOB, () -> jdbc.sql("select count(*) from web.event_publication where completion_date is null")
                        .query(Integer.class)
                        .single())
                > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("what was published is not heard");
            }
            Thread.onSpinWait();
        }
    }

    private UUID entered(String name, @Nullable String code, @Nullable Integer employees) {
        return entered(HERE, name, code, employees, null);
    }

    private UUID entered(
            String orgCode,
            String name,
            @Nullable String code,
            @Nullable Integer employees,
            @Nullable LocalDate union) {
        return employers
                .registerAll(
                        JOB,
                        List.of(new NewEmployer(
                                orgCode, name, code, null, "测试路 1 号", "7", employees, null, union, null)),
                        "测试名录")
                .getFirst();
    }

    private UUID merge(UUID kept, UUID gone, Set<Fact> taken, String reason) {
        return merge(street, kept, gone, taken, reason);
    }

    private UUID merge(Staff by, UUID kept, UUID gone, Set<Fact> taken, String reason) {
        var id = merges.merge(by, kept, gone, versions(kept, gone), taken, reason);
        settle();
        return id;
    }

    private Map<UUID, String> versions(UUID kept, UUID gone) {
        return Map.of(
                kept, employers.get(JOB, kept).version(), gone, employers.get(JOB, gone).version());
    }

    private static String phone() {
        return "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
