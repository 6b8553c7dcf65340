package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.audit.History;
import org.goutong.employers.Employers;
import org.goutong.founding.Foundings;
import org.goutong.founding.UnionForm;
import org.goutong.leads.Leads;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class CasesTest {

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseOwners owners;

    @Autowired
    CaseStore store;

    @Autowired
    CaseQueries queries;

    @Autowired
    Contacts contacts;

    @Autowired
    Concerns concerns;

    @Autowired
    TimelineQueries timeline;

    @Autowired
    Leads leads;

    @Autowired
    Employers employers;

    @Autowired
    GivenStall stalls;

    @Autowired
    People people;

    @Autowired
    History history;

    @Autowired
    Colleagues colleagues;

    @Autowired
    TakingBack takingBack;

    @Autowired
    StrikingOut strikingOut;

    @Autowired
    ApplicationContext context;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Foundings foundings;

    GivenCases given;
    Staff street;
    Staff neighbour;
    Staff district;
    LocalDate today;

    @BeforeEach
    void meet() {
        given = new GivenCases(employers, cases, contacts);
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        today = Time.day(TestClock.now());
    }

    @Test
    void opensOneCaseOfAnEmployerWhoeverAsks() {
        var employer = given.employer(street.orgCode());
        var id = cases.open(street, employer, Case.Channel.VISIT, street.id());
        var kept = cases.get(street.scope(), id);

        assertThat(kept.stage()).isEqualTo(Stage.NOT_CONTACTED);
        assertThat(kept.ownerName()).isEqualTo(street.name());
        assertThat(kept.dueOn()).isEqualTo(today.plusDays(7));
        assertThatThrownBy(() -> cases.open(street, employer, Case.Channel.VISIT, street.id()))
                .isInstanceOf(Refused.class)
                .hasMessage("cases.open.kept-by");
        assertThatThrownBy(() -> cases.open(neighbour, employer, Case.Channel.VISIT, neighbour.id()))
                .isInstanceOf(NotFound.class);
        assertThat(cases.find(neighbour.scope(), employer)).isEmpty();
        assertThat(cases.findKeeper(neighbour.scope(), employer)).contains(street.unionName());
        assertThat(cases.find(district.scope(), employer)).isPresent();
        assertThatThrownBy(() -> cases.get(neighbour.scope(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void opensTheCasesOfLeadsAMomentAfterTheyWereRaised() {
        var stall = stalls.openedBy(street);
        var name = "北京" + org.goutong.employers.InventedNames.brand() + "货运代理有限公司";
        var employer = employers
                .registerAll(
                        new org.goutong.orgs.Scope.Job(org.goutong.orgs.Scope.Purpose.DEMO),
                        List.of(new org.goutong.employers.NewEmployer(
                                street.orgCode(), name, null, stall.placeId(), "测试路 1 号", "7", 46, null, null, null)),
                        "")
                .getFirst();
        stalls.filed(stall, "孙秀兰", "13800138000", name);

        leads.raise(street, stall.id(), Set.of(employer), street.id(), today.plusDays(5));

        await().untilAsserted(() -> {
            var kept = cases.find(street.scope(), employer).orElseThrow();
            assertThat(kept.channel()).isEqualTo(Case.Channel.STALL);
            assertThat(kept.dueOn()).isEqualTo(today.plusDays(5));
            assertThat(kept.ownerName()).isEqualTo(street.name());
        });
        assertThat(cases.openForLeads(street.scope(), stall.id(), street.name()))
                .isZero();
        var kept = cases.find(street.scope(), employer).orElseThrow();
        await().untilAsserted(
                        () -> assertThat(timeline.list(street, kept.employerId(), TimelineGroup.ALL, null, null, 10))
                                .extracting(TimelineRow::kind)
                                .contains(TimelineRow.Kind.SIGNAL, TimelineRow.Kind.STEP));
    }

    @Test
    void letsALeadWaitAgainWhoseContactIsStruckOut() {
        var stall = stalls.openedBy(street);
        var name = "北京" + org.goutong.employers.InventedNames.brand() + "货运代理有限公司";
        var employer = employers
                .registerAll(
                        new org.goutong.orgs.Scope.Job(org.goutong.orgs.Scope.Purpose.DEMO),
                        List.of(new org.goutong.employers.NewEmployer(
                                street.orgCode(), name, null, stall.placeId(), "测试路 1 号", "7", 46, null, null, null)),
                        "")
                .getFirst();
        stalls.filed(stall, "孙秀兰", "13800138000", name);
        leads.raise(street, stall.id(), Set.of(employer), street.id(), today.plusDays(5));
        await().until(() -> cases.find(street.scope(), employer).isPresent());
        var kept = cases.find(street.scope(), employer).orElseThrow();
        contacts.note(
                street,
                kept.id(),
                GivenCases.contact(Outcome.REACHED, TestClock.now().minusSeconds(1), "", null));
        assertThat(task(employer)).isEqualTo("DONE");

        strikingOut.strikeOut(street, kept.id(), GivenCases.noted(context, street, kept.id()), "记到别家了");

        assertThat(task(employer)).isEqualTo("OPEN");
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
    void movesByRuleAndLeavesAStep() {
        var kept = given.of(street);

        assertThatThrownBy(() -> stages.move(street, kept.id(), Stage.NOT_CONTACTED, Stage.INTENDING, today, ""))
                .hasMessage("cases.move.not-reached");
        given.reached(street, kept, 2);
        assertThatThrownBy(
                        () -> stages.move(street, kept.id(), Stage.CONTACTED, Stage.INTENDING, today.minusDays(9), ""))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("cases.day.before-last");
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.INTENDING, today.minusDays(1), "总经理点头");
        stages.move(street, kept.id(), Stage.INTENDING, Stage.AGREED, today, "");
        stages.fileApplication(street, kept.id(), today, "请示〔2026〕3 号");

        var now = cases.get(street.scope(), kept.id());
        assertThat(now.stage()).isEqualTo(Stage.APPLIED);
        assertThat(now.contactDueOn()).isNull();
        assertThat(store.listMoves(street.scope(), kept.id()))
                .extracting(Step::toStage)
                .containsExactlyInAnyOrder(
                        Stage.NOT_CONTACTED, Stage.CONTACTED, Stage.INTENDING, Stage.AGREED, Stage.APPLIED);
        assertThatThrownBy(() -> stages.move(street, kept.id(), Stage.APPLIED, Stage.PREPARING, today, ""))
                .hasMessage("cases.move.by-founding");
        assertThatThrownBy(() -> stages.move(street, kept.id(), Stage.APPLIED, Stage.AGREED, today.plusDays(1), ""))
                .isInstanceOf(InvalidForm.class);
        stages.beginPreparation(street, kept.id(), today, "");
        stages.holdAssembly(street, kept.id(), today, "");
        stages.receiveApproval(street, kept.id(), today, "");
        cases.plan(street, kept.id(), cases.get(street.scope(), kept.id()).version(), "送牌匾", today.plusDays(2), "");
        stages.foundUnion(street, kept.id(), today, "");
        var founded = cases.get(street.scope(), kept.id());
        assertThat(founded.stage()).isEqualTo(Stage.FOUNDED);
        assertThat(founded.nextStep()).isEmpty();
        assertThat(founded.nextOn()).isNull();
        assertThatThrownBy(
                        () -> takingBack.takeBack(street, kept.id(), last(kept).id()))
                .hasMessage("cases.take-back.in-founding");
        assertThat(history.list(street.scope(), kept.id(), 50))
                .filteredOn(change -> change.field().equals("stage"))
                .extracting(History.Change::before, History.Change::after)
                .contains(org.assertj.core.groups.Tuple.tuple("APPLIED", "PREPARING"));
    }

    @Test
    void tellsTheSecondOfTwoWhoWasFaster() throws Exception {
        var kept = given.of(street);
        given.reached(street, kept, 0);
        var movers = new ArrayList<Callable<String>>();
        for (var to : List.of(Stage.INTENDING, Stage.AGREED)) {
            for (var by : List.of(street, district)) {
                movers.add(() -> {
                    try {
                        stages.move(by, kept.id(), Stage.CONTACTED, to, today, "");
                        return "moved";
                    } catch (Refused refused) {
                        return refused.key() + " " + refused.reason();
                    }
                });
            }
        }
        var results = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(movers)) {
                results.add(done.get());
            }
        }

        assertThat(results).filteredOn(result -> result.equals("moved")).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.equals("moved"))
                .allSatisfy(result -> assertThat(result)
                        .startsWith("cases.move.overtaken")
                        .containsAnyOf(street.name(), district.name()));
        assertThat(store.findLastStep(street.scope(), kept.id()).orElseThrow().kind())
                .isEqualTo(Step.Kind.MOVED);
    }

    @Test
    void restsEndsAndIsTakenUpAgainWithoutLosingALine() {
        var kept = given.of(street);
        given.reached(street, kept, 1);
        var concern = concerns.raise(street, kept.id(), "ELECTION", "选举太麻烦", "总经理", today.minusDays(1));
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.CONCERNED, today, "");

        assertThatThrownBy(() -> cases.shelve(street, kept.id(), Case.ExitReason.REFUSED, today, ""))
                .isInstanceOf(InvalidForm.class);
        cases.close(street, kept.id(), Case.ExitReason.REFUSED, "董事会不同意");
        assertThat(cases.get(street.scope(), kept.id()).dueOn()).isNull();
        assertThatThrownBy(() -> cases.close(street, kept.id(), Case.ExitReason.REFUSED, ""))
                .hasMessage("cases.move.overtaken");
        assertThatThrownBy(() -> given.reached(street, kept, 0)).hasMessage("cases.contact.not-open");

        cases.resume(district, kept.id());
        concerns.answer(
                district,
                kept.id(),
                concern,
                concerns.getOf(district, kept.id(), concern).version(),
                "ELECTION_PREPARED",
                "",
                today);
        concerns.settle(
                district,
                kept.id(),
                concern,
                concerns.getOf(district, kept.id(), concern).version(),
                Concern.Outcome.SETTLED);
        stages.move(district, kept.id(), Stage.CONCERNED, Stage.AGREED, today, "");

        var now = cases.get(street.scope(), kept.id());
        assertThat(now.stage()).isEqualTo(Stage.AGREED);
        assertThat(now.ownerName()).isEqualTo(district.name());
        assertThat(timeline.list(street, now.employerId(), TimelineGroup.ALL, null, null, 50))
                .extracting(TimelineRow::kind)
                .contains(TimelineRow.Kind.CONTACT, TimelineRow.Kind.CONCERN, TimelineRow.Kind.ANSWER)
                .filteredOn(kind -> kind == TimelineRow.Kind.STEP)
                .hasSize(6);
        assertThat(timeline.list(street, now.employerId(), TimelineGroup.CONCERNS, null, null, 50))
                .extracting(TimelineRow::kind)
                .containsExactlyInAnyOrder(TimelineRow.Kind.OUTCOME, TimelineRow.Kind.ANSWER, TimelineRow.Kind.CONCERN);
    }

    private Case now(Case kept) {
        return cases.get(street.scope(), kept.id());
    }

    private Step last(Case kept) {
        return store.findLastStep(street.scope(), kept.id()).orElseThrow();
    }

    @Test
    void takesASlipOfTheHandBackOnItsDay() {
        var kept = given.of(street);
        given.reached(street, kept, 1);
        var before = now(kept);
        assertThatThrownBy(
                        () -> takingBack.takeBack(street, kept.id(), last(kept).id()))
                .as("a step that came with a contact goes with the contact")
                .hasMessage("cases.take-back.by-contact");
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        stages.move(street, kept.id(), Stage.AGREED, Stage.APPLIED, today, "");
        var slip = takingBack.find(street, now(kept)).orElseThrow();

        assertThat(takingBack.find(district, now(kept))).isEmpty();
        assertThatThrownBy(() -> takingBack.takeBack(district, kept.id(), slip.id()))
                .hasMessage("cases.take-back.not-yours-to-move");
        assertThatThrownBy(() -> takingBack.takeBack(neighbour, kept.id(), slip.id()))
                .isInstanceOf(NotFound.class);
        takingBack.takeBack(street, kept.id(), slip.id());
        assertThat(now(kept).stage()).isEqualTo(Stage.AGREED);
        assertThat(now(kept).contactDueOn()).isEqualTo(before.contactDueOn());
        assertThatThrownBy(() -> takingBack.takeBack(street, kept.id(), slip.id()))
                .hasMessage("cases.take-back.not-last");
        takingBack.takeBack(street, kept.id(), last(kept).id());

        assertThat(now(kept))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        assertThat(store.listMoves(street.scope(), kept.id()))
                .extracting(Step::toStage)
                .containsExactlyInAnyOrder(Stage.NOT_CONTACTED, Stage.CONTACTED);
        assertThat(timeline.list(street, kept.employerId(), TimelineGroup.STEPS, null, null, 10))
                .filteredOn(row -> !row.gone().isEmpty())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.goneBy()).isEqualTo(street.name()));

        stages.move(street, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        TestClock.advance(java.time.Duration.ofDays(1));
        assertThat(takingBack.find(street, now(kept))).isEmpty();
        assertThatThrownBy(
                        () -> takingBack.takeBack(street, kept.id(), last(kept).id()))
                .hasMessage("cases.take-back.another-day");
    }

    @Test
    void takesNothingBackThatAFoundingRestsOn() {
        var kept = given.of(street);
        given.reached(street, kept, 0);
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        foundings.start(street, List.of(kept.employerId()), UnionForm.COMMITTEE, "北京某货运代理有限公司工会");

        assertThat(takingBack.find(street, now(kept))).isEmpty();
        assertThatThrownBy(
                        () -> takingBack.takeBack(street, kept.id(), last(kept).id()))
                .hasMessage("cases.take-back.founding");
    }

    @Test
    void takesARestOrAnEndBackAsIfNothingHadBeenDone() {
        var kept = given.of(street);
        given.reached(street, kept, 9);
        given.reached(street, kept, 3);
        cases.plan(street, kept.id(), now(kept).version(), "带账本上门", today.plusDays(2), "");
        var before = now(kept);
        cases.shelve(district, kept.id(), Case.ExitReason.OTHER, today.plusDays(90), "");
        assertThatThrownBy(
                        () -> takingBack.takeBack(street, kept.id(), last(kept).id()))
                .hasMessage("cases.take-back.not-yours");

        takingBack.takeBack(district, kept.id(), last(kept).id());

        assertThat(now(kept))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        cases.close(street, kept.id(), Case.ExitReason.REFUSED, "");
        var end = last(kept);
        cases.resume(district, kept.id());
        assertThatThrownBy(() -> takingBack.takeBack(street, kept.id(), end.id()))
                .hasMessage("cases.take-back.not-last");
    }

    private Staff newcomer() {
        var job = new Scope.Job(Scope.Purpose.COMMAND_LINE);
        var name = "claims-" + Marks.next();
        colleagues.appoint(
                job,
                new NewColleague(name, "程声", street.orgCode(), Role.STREET_ORGANISER, LocalDate.of(2016, 1, 1), null));
        return colleagues.find(job, name).orElseThrow();
    }

    @Test
    void waitsForSomebodyToClaimIt() {
        // Whoever has worked for many tests has too many cases to claim another.
        var street = newcomer();
        var employer = given.employer(street.orgCode());
        var id = cases.open(street, employer, Case.Channel.LIST, null);
        assertThat(cases.get(street.scope(), id).dueOn()).isNull();

        owners.claim(street, id);
        assertThatThrownBy(() -> owners.claim(district, id)).hasMessage("cases.move.overtaken");
        assertThat(cases.get(street.scope(), id).dueOn()).isEqualTo(today.plusDays(7));
        assertThatThrownBy(() -> owners.handOver(street, id, street.id(), neighbour.id(), ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> owners.handOver(district, id, street.id(), neighbour.id(), ""))
                .isInstanceOf(NotFound.class);
        owners.handOver(district, id, street.id(), district.id(), "总经理只认老乡");
        assertThat(store.findLastStep(street.scope(), id).orElseThrow().note()).isEqualTo("总经理只认老乡");
        assertThat(cases.get(street.scope(), id).ownerName()).isEqualTo(district.name());
        assertThatThrownBy(() -> owners.release(street, id, street.id(), "")).hasMessage("cases.move.overtaken");
        cases.plan(district, id, cases.get(district.scope(), id).version(), "上门", today.plusDays(1), "");
        owners.release(district, id, district.id(), "");
        assertThat(cases.get(street.scope(), id).ownerId()).isNull();

        TestClock.advance(java.time.Duration.ofDays(3));
        owners.claim(street, id);
        var claimed = cases.get(street.scope(), id);
        assertThat(claimed.nextStep()).isEmpty();
        assertThat(claimed.contactDueOn()).isEqualTo(today.plusDays(10));
        assertThat(claimed.dueOn()).isEqualTo(today.plusDays(10));
    }

    @Test
    void plansWhatIsNext() {
        var kept = given.of(street);

        cases.plan(street, kept.id(), kept.version(), "请同楼已建会单位一起上门", today.plusDays(3), "");
        assertThat(cases.get(street.scope(), kept.id()).dueOn()).isEqualTo(today.plusDays(3));
        assertThatThrownBy(() -> cases.plan(district, kept.id(), kept.version(), "别的", today.plusDays(3), ""))
                .isInstanceOf(ChangedMeanwhile.class);
        cases.plan(street, kept.id(), cases.get(street.scope(), kept.id()).version(), "", null, "");
        assertThat(cases.get(street.scope(), kept.id()).withoutNextStep()).isTrue();
        assertThatThrownBy(() -> cases.plan(street, kept.id(), "", "上门", today.minusDays(1), ""))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> cases.plan(neighbour, kept.id(), "", "上门", today, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listsAndCountsWhatAFilterLeaves() {
        var brand = org.goutong.employers.InventedNames.brand();
        var late = given.of(street, given.employer(street.orgCode(), brand));
        cases.plan(street, late.id(), late.version(), "上门", today, "");
        TestClock.advance(java.time.Duration.ofDays(2));
        var tomorrow = Time.day(TestClock.now());
        var planned = new CaseFilter(
                street.orgCode(),
                street.id(),
                CaseFilter.Whose.MINE,
                CaseFilter.Due.LATE,
                street.id(),
                Case.Channel.VISIT,
                null,
                Case.State.OPEN,
                brand);

        assertThat(queries.list(street.scope(), planned, tomorrow, null, null, 10))
                .extracting(CaseCard::id)
                .containsExactly(late.id());
        assertThat(queries.list(street.scope(), planned, tomorrow, today, late.id(), 10))
                .isEmpty();
        var figures = queries.count(street.scope(), planned, tomorrow);
        assertThat(figures.shownInAll()).isEqualTo(1);
        assertThat(figures.unit()).isEqualTo(1);
        assertThat(figures.late()).isEqualTo(1);
        assertThat(queries.listBoard(street.scope(), planned, tomorrow, 5))
                .extracting(CaseCard::id)
                .containsExactly(late.id());
        assertThat(queries.list(neighbour.scope(), planned, tomorrow, null, null, 10))
                .isEmpty();
        assertThat(queries.countOwn(street.scope(), street.id(), tomorrow).late())
                .isPositive();
        var pool = planned.of(CaseFilter.Whose.POOL).of(CaseFilter.Due.ANY);
        assertThat(queries.list(street.scope(), pool, tomorrow, null, null, 10)).isEmpty();
    }
}
