package org.goutong.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.audit.FieldValue;
import org.goutong.audit.Histories;
import org.goutong.audit.HistoryRow;
import org.goutong.cases.GivenCases;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.members.Admission;
import org.goutong.members.Members;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
@ExtendWith(InChinese.class)
class HeadPlansTest {

    private static final String HERE = "110113008";
    private static final String NEXT = "110113003";

    @Autowired
    HeadPlans plans;

    @Autowired
    HeadSteps steps;

    @Autowired
    HeadPlanStore store;

    @Autowired
    HeadPlanQueries queries;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    PersonalData personalData;

    @Autowired
    Histories histories;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    final String name = "北京" + InventedNames.brand() + "配送有限公司";
    Staff street;
    Staff neighbour;
    Staff district;
    LocalDate today;
    UUID head;

    @BeforeEach
    void firm() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        today = Time.day(TestClock.now());
        head = GivenHeads.head(employers, HERE, name);
    }

    private UUID station(String unit, boolean union) {
        return GivenHeads.station(
                employers, head, unit, name + InventedNames.brand() + "站", union ? LocalDate.of(2016, 1, 4) : null);
    }

    /** Open tasks would push those of other tests off their pages. */
    @AfterEach
    void finish() {
        var sight = plans.sight(district, head);
        sight.steps().forEach(step -> steps.finish(district, head, step.id()));
    }

    @Test
    void beginsOnePlanOfAFirmAndTellsOthersWhoKeepsIt() {
        assertThatThrownBy(() -> plans.start(street, head, GivenHeads.plan("区总工会")))
                .as("nothing hangs below it")
                .isInstanceOf(NotFound.class);
        station(HERE, false);
        station(NEXT, false);
        assertThatThrownBy(() -> plans.start(GivenCases.elsewhere(context), head, GivenHeads.plan("区总工会")))
                .as("nothing of it is there")
                .isInstanceOf(NotFound.class);

        plans.start(street, head, GivenHeads.plan("顺义区总工会副主席"));

        assertThatThrownBy(() -> plans.start(neighbour, head, GivenHeads.plan("市总工会")))
                .isInstanceOf(Refused.class)
                .hasMessage("heads.kept-by");
        assertThat(plans.get(district.scope(), head))
                .extracting(HeadPlan::orgCode, HeadPlan::sponsor, HeadPlan::startedByName)
                .containsExactly(HERE, "顺义区总工会副主席", street.name());
        var seen = plans.sight(neighbour, head);
        assertThat(seen.plan()).isNull();
        assertThat(seen.keeper()).isEqualTo(HERE);
        assertThat(seen.readable()).isTrue();
        assertThat(plans.sight(GivenCases.elsewhere(context), head).readable()).isFalse();
        assertThatThrownBy(() -> plans.get(neighbour.scope(), head)).isInstanceOf(NotFound.class);
    }

    @Test
    void makesEachStepATaskThatSaysWhetherItIsDone() {
        station(HERE, false);
        plans.start(district, head, GivenHeads.plan("区总工会"));
        var id = steps.add(district, head, GivenHeads.step(street, "约见总部人事"));
        assertThat(task(id)).isEqualTo(HERE + " 约见总部人事 " + street.name() + " OPEN " + today.plusDays(7));

        steps.finish(street, head, id);
        assertThat(step(id).done()).isTrue();
        steps.finish(street, head, id);
        steps.reopen(street, head, id);
        assertThat(step(id).done()).isFalse();

        steps.change(
                district,
                head,
                id,
                step(id).version(),
                new NewHeadStep("约见总部总经理", neighbour.id(), today.plusDays(3)),
                "人事不管这件事");
        assertThat(task(id)).isEqualTo(NEXT + " 约见总部总经理 " + neighbour.name() + " OPEN " + today.plusDays(3));
        assertThatThrownBy(() -> steps.finish(street, head, id))
                .as("it is somebody else’s")
                .isInstanceOf(NotFound.class);

        steps.remove(district, head, id);
        assertThat(store.listSteps(
                        district.scope(), plans.get(district.scope(), head).id()))
                .isEmpty();
        assertThat(task(id)).contains("DONE");
        steps.restore(district, head, id);
        assertThat(task(id)).contains("OPEN");
        steps.finish(neighbour, head, id);
        assertThatThrownBy(() -> steps.remove(district, head, id)).hasMessage("heads.step.done-already");
    }

    @Test
    void remindsWhoeverHasSetTheDayOfTheReview() {
        station(HERE, false);
        plans.start(street, head, GivenHeads.plan("区总工会"));
        var plan = plans.get(street.scope(), head);
        assertThat(review(plan)).isEqualTo(street.name() + " OPEN " + today.plusDays(30));

        plans.change(
                district,
                head,
                plan.version(),
                new NewHeadPlan("区总工会", SponsorLevel.DISTRICT, HeadRoute.HEAD_FIRST, "", today.plusDays(60)),
                "");
        assertThat(review(plan)).isEqualTo(district.name() + " OPEN " + today.plusDays(60));

        plans.end(street, head, plans.get(street.scope(), head).version(), "全部建会");
        assertThat(review(plan)).contains("DONE");
        plans.resume(street, head);
        assertThat(review(plan)).isEqualTo(street.name() + " OPEN " + today.plusDays(60));
    }

    private String review(HeadPlan plan) {
        return scopes.in(
                district.scope(),
                () -> jdbc.sql("select concat_ws(' ', owner_name, state, due_on) from tasks.task where task_key = ?")
                        .param("head-plan:" + plan.id())
                        .query(String.class)
                        .single());
    }

    private HeadStep step(UUID id) {
        return store.findStep(district.scope(), id).orElseThrow();
    }

    private String task(UUID step) {
        return scopes.in(
                district.scope(),
                () -> jdbc.sql("""
                        select concat_ws(' ', org_code, note, owner_name, state, due_on) from tasks.task
                        where task_key = 'head-step:' || ?
                        """).param(step).query(String.class).single());
    }

    @Test
    void showsAUnitBelowItsOwnStepsAndNothingElseOfThePlan() {
        station(HERE, false);
        plans.start(district, head, GivenHeads.plan("区总工会"));
        var own = steps.add(district, head, GivenHeads.step(street, "摸清站点人数"));
        steps.add(district, head, GivenHeads.step(district, "请区委约见总部"));
        steps.add(district, head, GivenHeads.step(neighbour, "请站长吃饭"));

        var seen = plans.sight(street, head);
        assertThat(seen.plan()).isNull();
        assertThat(seen.keeper()).isEqualTo("110113");
        assertThat(seen.steps()).extracting(HeadStep::id).containsExactly(own);
        assertThat(plans.sight(neighbour, head).steps())
                .extracting(HeadStep::title)
                .containsExactly("请站长吃饭");
        assertThat(plans.sight(district, head).steps()).hasSize(3);
        assertThatThrownBy(() -> steps.getOf(street, head, own))
                .as("plans its steps whoever keeps the plan")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.add(street, head, GivenHeads.step(street, "再加一步")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void givesStepsOnlyToOrganisersOfTheUnitOfThePlan() {
        station(HERE, false);
        plans.start(street, head, GivenHeads.plan("区总工会"));

        for (var outside : List.of(neighbour, district, people.staff("city-auditor"))) {
            assertThatThrownBy(() -> steps.add(street, head, GivenHeads.step(outside, "约见总部")))
                    .isInstanceOf(InvalidForm.class);
        }
        assertThatThrownBy(() -> steps.add(district, head, GivenHeads.step(district, "约见总部")))
                .as("also whoever stands above the plan")
                .isInstanceOf(InvalidForm.class);
    }

    @Test
    void countsStationsUnitByUnitWithTheMembersWhoAreInReach() {
        var here = station(HERE, true);
        station(HERE, false);
        var there = station(NEXT, false);
        GivenHeads.station(employers, head, NEXT, name + "先锋站", today.plusDays(1));
        admit(street, here);
        admit(street, here);
        admit(neighbour, there);

        assertThat(queries.listUnits(district.scope(), head, today))
                .containsExactly(
                        new HeadPlanQueries.Unit(NEXT, 2, 0, 80, 1), new HeadPlanQueries.Unit(HERE, 2, 1, 80, 2));
        assertThat(queries.listUnits(street.scope(), head, today))
                .as("the register is for all, members are not")
                .containsExactly(
                        new HeadPlanQueries.Unit(NEXT, 2, 0, 80, 0), new HeadPlanQueries.Unit(HERE, 2, 1, 80, 2));
    }

    private void admit(Staff by, UUID employer) {
        members.admit(
                by,
                new Admission(
                        by.orgCode(),
                        Admission.Kind.INDIVIDUAL,
                        "钟离甲",
                        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8),
                        personalData.encrypt("13800008000"),
                        null,
                        employer,
                        UUID.randomUUID()));
    }

    @Test
    void listsFirmsOfAUnitThoseWithMostStationsFirst() {
        for (int i = 0; i < 3; i++) {
            station(HERE, i == 0);
        }
        station(NEXT, false);
        var small = GivenHeads.head(employers, NEXT, "北京" + InventedNames.brand() + "快运有限公司");
        GivenHeads.station(employers, small, HERE, name + "小站", null);
        plans.start(district, head, GivenHeads.plan("区总工会"));
        var id = steps.add(district, head, new NewHeadStep("约见总部", district.id(), today.minusDays(1)));

        assertThat(listed(district, HERE, null)).containsSubsequence(head, small);
        assertThat(listed(district, HERE, true)).contains(head).doesNotContain(small);
        assertThat(listed(district, HERE, false)).contains(small).doesNotContain(head);
        assertThat(listed(district, "110105", null)).doesNotContain(head, small);
        assertThat(firm(district)).satisfies(firm -> {
            assertThat(firm.stations()).isEqualTo(4);
            assertThat(firm.withUnion()).isEqualTo(1);
            assertThat(firm.route()).isEqualTo(HeadRoute.HEAD_FIRST);
            assertThat(firm.late()).isEqualTo(1);
        });
        assertThat(firm(street)).satisfies(firm -> {
            assertThat(firm.keeper()).isEqualTo("110113");
            assertThat(firm.sponsor()).as("of another unit’s plan").isNull();
        });
        steps.finish(district, head, id);
        assertThat(firm(district).late()).isZero();

        var filter = new HeadFilter(HERE, null);
        var figures = queries.count(district.scope(), filter, today);
        assertThat(figures.firms()).isEqualTo(listed(district, HERE, null).size());
        assertThat(figures.planned()).isEqualTo(listed(district, HERE, true).size());
        var first = queries.list(district.scope(), filter, today, null, 1).getFirst();
        assertThat(queries.list(
                        district.scope(),
                        filter,
                        today,
                        HeadPlanQueries.Position.read(HeadPlanQueries.Position.of(first)),
                        1000))
                .extracting(HeadPlanQueries.Firm::id)
                .doesNotContain(first.id())
                .hasSize(figures.firms() - 1);
    }

    @Test
    void keepsAFirmThatClosedInTheListUntilItsPlanHasEnded() {
        var only = station(HERE, false);
        plans.start(street, head, GivenHeads.plan("区总工会"));
        employers.setFacts(
                street,
                List.of(
                        new FieldValue(head, "closed_on", "2016-06-01"),
                        new FieldValue(only, "closed_on", "2016-06-01")));

        assertThat(firm(street)).satisfies(firm -> {
            assertThat(firm.closedOn()).isEqualTo(LocalDate.of(2016, 6, 1));
            assertThat(firm.stations()).isZero();
            assertThat(firm.keeper()).isEqualTo(HERE);
        });
        plans.end(street, head, plans.get(street.scope(), head).version(), "注销了");
        assertThat(listed(street, HERE, null)).doesNotContain(head);
    }

    private List<UUID> listed(Staff reader, String unit, @Nullable Boolean planned) {
        return queries.list(reader.scope(), new HeadFilter(unit, planned), today, null, 1000).stream()
                .map(HeadPlanQueries.Firm::id)
                .toList();
    }

    private HeadPlanQueries.Firm firm(Staff reader) {
        return queries.list(reader.scope(), new HeadFilter(HERE, null), today, null, 1000).stream()
                .filter(firm -> firm.id().equals(head))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void letsOneOfManyBeginAndTellsWhoeverChangesAnOldState() throws Exception {
        station(HERE, false);
        station(NEXT, false);
        var starters = new ArrayList<Callable<String>>();
        for (var by : List.of(street, neighbour, district, street)) {
            starters.add(() -> {
                try {
                    plans.start(by, head, GivenHeads.plan(by.unionName()));
                    return "started";
                } catch (Refused refused) {
                    return refused.key();
                }
            });
        }
        var results = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(starters)) {
                results.add(done.get());
            }
        }
        assertThat(results).containsExactlyInAnyOrder("started", "heads.kept-by", "heads.kept-by", "heads.kept-by");

        var plan = plans.get(district.scope(), head);
        plans.change(district, head, plan.version(), GivenHeads.plan("市总工会"), "");
        assertThatThrownBy(() -> plans.change(district, head, plan.version(), GivenHeads.plan("街道"), ""))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> plans.end(district, head, plan.version(), "不做了"))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void keepsWhatWasChangedAndWhy() {
        station(HERE, false);
        plans.start(street, head, GivenHeads.plan("街道工委书记"));
        var plan = plans.get(street.scope(), head);
        plans.change(
                district,
                head,
                plan.version(),
                new NewHeadPlan("区总工会副主席", SponsorLevel.DISTRICT, HeadRoute.STATIONS_FIRST, "", plan.reviewOn()),
                "总部不见街道");

        assertThat(histories.latest(street, HeadPlanRows.SUBJECT, plan.id()).rows())
                .extracting(HistoryRow::before, HistoryRow::after, HistoryRow::why)
                .containsExactlyInAnyOrder(tuple("街道工委书记", "区总工会副主席", "总部不见街道"), tuple("先总部，后站点", "先站点，后总部", "总部不见街道"));
        assertThat(histories.latest(neighbour, HeadPlanRows.SUBJECT, plan.id()).rows())
                .isEmpty();
    }

    @Test
    void endsWhenNobodyHasAStepLeftAndGoesOnUnlessOthersHaveBegun() {
        station(HERE, false);
        station(NEXT, false);
        plans.start(street, head, GivenHeads.plan("区总工会"));
        var id = steps.add(street, head, GivenHeads.step(street, "约见总部"));
        var version = plans.get(street.scope(), head).version();
        assertThatThrownBy(() -> plans.end(street, head, version, "")).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> plans.end(street, head, version, "全部建会")).hasMessage("heads.end.steps");

        steps.finish(street, head, id);
        plans.end(street, head, version, "全部建会");
        assertThat(plans.get(street.scope(), head))
                .extracting(HeadPlan::endedOn, HeadPlan::endedWhy)
                .containsExactly(today, "全部建会");
        assertThatThrownBy(() -> steps.add(street, head, GivenHeads.step(street, "再来一步")))
                .hasMessage("heads.ended-already");
        assertThatThrownBy(() -> steps.reopen(street, head, id)).hasMessage("heads.ended-already");

        plans.resume(street, head);
        plans.resume(street, head);
        assertThat(plans.get(street.scope(), head).open()).isTrue();

        plans.end(street, head, plans.get(street.scope(), head).version(), "交给邻街");
        plans.start(neighbour, head, GivenHeads.plan("区总工会"));
        assertThatThrownBy(() -> plans.resume(street, head)).hasMessage("heads.kept-by");
    }
}
