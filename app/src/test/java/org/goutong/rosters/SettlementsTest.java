package org.goutong.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.goutong.People.as;
import static org.goutong.rosters.GivenRosters.name;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@RecordApplicationEvents
class SettlementsTest {

    @Autowired
    Rosters rosters;

    @Autowired
    Settlements settlements;

    @Autowired
    RosterQueries queries;

    @Autowired
    SettlementStore store;

    @Autowired
    Settling settling;

    @Autowired
    Lines lines;

    @Autowired
    MockMvc web;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents news;

    private Staff street;

    @BeforeEach
    void comeIn() {
        street = people.staff("street-nanfaxin");
    }

    @Test
    void registersTheNewAndLinksTheKnown() {
        var registered = name("国际货运代理");
        var fresh = name("报关服务");
        var employer = register(registered);
        var list = compared("企业名称,地址,楼层,员工人数\n%s,金航街1号,7,\n%s,金航街1号,5层,38人\n,,,\n合计,,,\n".formatted(registered, fresh));

        assertThat(settle(list)).isEqualTo(new Settled.Done(1));

        var lines = lines(list);
        assertThat(lines.get(0).employerId()).isEqualTo(employer);
        assertThat(lines.get(0).settled()).isTrue();
        assertThat(lines.get(2).settled()).isFalse();
        var entered = employers.get(street.scope(), lines.get(1).employerId());
        assertThat(entered.name()).isEqualTo(fresh);
        assertThat(entered.floor()).isEqualTo("5");
        assertThat(entered.employees()).isEqualTo(38);
        assertThat(rosters.get(street.scope(), list).stage()).isEqualTo(Roster.Stage.SETTLED);
        assertThat(news.stream(RosterSettled.class))
                .containsExactly(new RosterSettled(list, street.orgCode(), 1, 1, 1, street.name()));
    }

    /** Again and again: which of the two lines says most to the matching is a matter of chance. */
    @RepeatedTest(8)
    void letsTheFirstOfTwoEqualLinesStand() {
        var twice = name("物流");
        var list = compared("企业名称,地址,楼层\n%s,金航街158号,12\n%s,金航街158号,3\n".formatted(twice, twice));

        assertThat(lines(list)).extracting(LineRow::verdict).containsExactly(Verdict.NEW, Verdict.DUPLICATE);
        assertThat(lines(list).get(1).duplicateOf()).isEqualTo(2);
    }

    @Test
    void settlesOnceWhateverIsPressed() throws Exception {
        var list = compared("企业名称\n%s\n%s\n".formatted(name("物流"), name("物流")));
        var plan = settlements.plan(street.scope(), list);
        Callable<Settled> press = () -> settlements.settle(street, list, plan);

        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var answer : hands.invokeAll(List.of(press, press, press, press))) {
                assertThat(answer.get()).isEqualTo(new Settled.Done(1));
            }
        }

        assertThat(news.stream(RosterSettled.class)).hasSize(1);
        var district = people.staff("district-shunyi");
        assertThatThrownBy(() -> settlements.settle(district, list, plan))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("rosters.settle.already"));
    }

    @Test
    void settlesALongListBehindThePage() throws Exception {
        var list = compared("企业名称\n"
                + IntStream.rangeClosed(0, Settlements.AT_ONCE)
                        .mapToObj(line -> name("物流"))
                        .collect(Collectors.joining("\n")));
        var plan = settlements.plan(street.scope(), list);

        assertThat(settlements.begin(street, list, plan)).isInstanceOf(Settled.Begun.class);

        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (rosters.get(street.scope(), list).stage() == Roster.Stage.SETTLING) {
            assertThat(System.nanoTime()).as("still settling").isLessThan(deadline);
        }
        assertThat(store.findLast(street.scope(), list).orElseThrow().registered())
                .isEqualTo(plan.registered());
        assertThat(store.findWish(street.scope(), list)).isEmpty();
        assertThat(settlements.begin(street, list, plan)).isEqualTo(new Settled.Done(1));
    }

    @Test
    void letsNobodyDecideWhileAListIsBeingSettled() throws Exception {
        var list = idle();
        wish(list, "nobody-any-more", 1);

        assertThatThrownBy(() -> settlements.settle(street, list, new SettlementPlan(1, 0)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("rosters.still-settling"));
        assertThatThrownBy(() -> lines.decide(street, list, 2, new Decision(Verdict.NEW, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("rosters.still-settling"));
        var page = Jsoup.parse(web.perform(get("/rosters/{id}", list).with(as("street-nanfaxin")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("h1").text()).endsWith("正在入册");
        assertThat(page.select("#progress-text").text()).isEqualTo("已登记 0 / 1 家");

        settling.run(list);

        assertThat(rosters.get(street.scope(), list).stage())
                .as("given up, as nobody wants it any more")
                .isEqualTo(Roster.Stage.COMPARED);
        assertThat(rosters.get(street.scope(), list).unsettledBecause()).isEqualTo("rosters.unsettled.no-right");
    }

    @Test
    void givesUpWhatCannotBeSettledAndSaysSo() {
        var list = idle();
        // The plan is another one by now.
        wish(list, "street-nanfaxin", 7);

        settling.run(list);

        assertThat(rosters.get(street.scope(), list).stage()).isEqualTo(Roster.Stage.COMPARED);
        assertThat(rosters.get(street.scope(), list).unsettledBecause()).isEqualTo("rosters.unsettled.refused");
        assertThat(settle(list)).isEqualTo(new Settled.Done(1));
        assertThat(rosters.get(street.scope(), list).unsettledBecause()).isEmpty();
    }

    @Test
    void settlesForNobodyWhoMayNotAnyMore() {
        var list = idle();
        wish(list, "city-auditor", 1);

        settling.run(list);

        assertThat(store.findLast(street.scope(), list)).isEmpty();
        assertThat(rosters.get(street.scope(), list).unsettledBecause()).isEqualTo("rosters.unsettled.no-right");
    }

    @Test
    void saysBehindThePageTooThatSomebodyWasFaster() {
        var both = name("国际货运代理");
        var list = compared("企业名称\n%s\n".formatted(both));
        settle(compared("企业名称\n%s\n".formatted(both)));
        wish(list, "street-nanfaxin", 1);

        settling.run(list);
        GivenRosters.await(rosters, street, list);

        assertThat(rosters.get(street.scope(), list).unsettledBecause()).isEqualTo("rosters.unsettled.overtaken");
        assertThat(lines(list).getFirst().verdict()).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void undoesNothingOfAListThatIsBeingSettled() {
        var list = compared("企业名称\n%s\n".formatted(name("物流")));
        settle(list);
        compared("企业名称\n%s\n".formatted(name("物流")));
        wish(list, "street-nanfaxin", 0);

        settlements.undo(street, list, 1);
        settling.run(list);

        assertThat(store.findLast(street.scope(), list).orElseThrow().holds()).isFalse();
        assertThat(rosters.get(street.scope(), list).stage()).isEqualTo(Roster.Stage.COMPARED);
    }

    /** A compared list of one new employer; with another one compared, the worker is through with it. */
    private UUID idle() {
        var list = compared("企业名称\n%s\n".formatted(name("物流")));
        compared("企业名称\n%s\n".formatted(name("物流")));
        return list;
    }

    private void wish(UUID list, String username, int registered) {
        store.addWish(street.scope(), new SettlementWish(list, street.orgCode(), username, registered, 0));
    }

    @Test
    void refusesAPlanThatIsNoLongerTrue() {
        var list = compared("企业名称\n%s\n".formatted(name("物流")));

        assertThatThrownBy(() -> settlements.settle(street, list, new SettlementPlan(2, 0)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("rosters.settle.changed"));
    }

    @Test
    void registersNobodyWhomAnotherListHasBroughtMeanwhile() {
        var both = name("国际货运代理");
        var first = compared("企业名称\n%s\n%s\n".formatted(both, name("报关服务")));
        var second = compared("企业名称\n%s\n%s\n".formatted(name("供应链管理"), both));
        settle(first);

        assertThat(settle(second)).isEqualTo(new Settled.Overtaken(1));

        GivenRosters.await(rosters, street, second);
        assertThat(lines(second).stream().map(LineRow::verdict)).containsExactly(Verdict.NEW, Verdict.KNOWN);
        assertThat(lines(second).get(1).employerId())
                .isEqualTo(lines(first).get(0).employerId());
        assertThat(settle(second)).isEqualTo(new Settled.Done(1));
        assertThat(settlements.plan(street.scope(), second).isEmpty()).isTrue();
    }

    @Test
    void leavesDoubtfulLinesForLater() {
        var registered = name("国际货运代理");
        register(registered);
        var list = compared("企业名称\n%s\n%s\n".formatted(registered.substring(2, 8) + "货代", name("报关服务")));
        assertThat(lines(list).getFirst().verdict()).isEqualTo(Verdict.DOUBTFUL);
        settle(list);
        assertThat(rosters.get(street.scope(), list).stage()).isEqualTo(Roster.Stage.COMPARED);

        lines.decide(street, list, 2, new Decision(Verdict.NEW, null));

        assertThat(settle(list)).isEqualTo(new Settled.Done(2));
        assertThat(rosters.get(street.scope(), list).stage()).isEqualTo(Roster.Stage.SETTLED);
    }

    @Test
    void takesASettlementBackAndKeepsWhatHasComeOfItSince() {
        var names = List.of(name("物流"), name("报关服务"), name("供应链管理"));
        var list = compared("企业名称\n%s\n%s\n%s\n".formatted(names.toArray()));
        settle(list);
        var entered = lines(list).stream().map(LineRow::employerId).toList();
        var edited = employers.get(street.scope(), entered.get(1));
        employers.change(
                street,
                edited.id(),
                edited.version(),
                new NewEmployer(street.orgCode(), names.get(1), null, null, "", "3", 12, null, null, null));
        settle(compared("企业名称\n%s\n".formatted(names.get(2))));

        assertThat(settlements.undo(street, list, 1)).isEqualTo(new Undone(1, 2));

        assertThat(queries.isWithdrawn(street.scope(), entered.get(0))).isTrue();
        assertThat(lines(list).stream().map(LineRow::verdict))
                .containsExactly(Verdict.NEW, Verdict.KNOWN, Verdict.KNOWN);
        assertThat(lines(list)).noneMatch(LineRow::settled);
        assertThat(store.listKept(
                        street.scope(),
                        store.find(street.scope(), list, 1).orElseThrow().id()))
                .extracting(KeptRow::employerId, KeptRow::reason)
                .containsExactlyInAnyOrder(
                        tuple(entered.get(1), KeptRow.Reason.EDITED), tuple(entered.get(2), KeptRow.Reason.USED));
        assertThat(news.stream(SettlementUndone.class))
                .containsExactly(new SettlementUndone(list, street.orgCode(), 1, 1, 2, street.name()));
        assertThat(settle(list)).isEqualTo(new Settled.Done(2));
        assertThat(lines(list).getFirst().employerId()).isNotEqualTo(entered.get(0));
    }

    @Test
    void remembersWhatAPersonHasConfirmedUntilItIsUndone() {
        var registered = name("国际货运代理");
        var employer = register(registered);
        var typed = registered.substring(2, 8) + "货代";
        var list = compared("企业名称\n%s\n".formatted(typed));
        lines.decide(street, list, 2, new Decision(Verdict.KNOWN, employer));

        settle(list);
        assertThat(employers.listDecided(street.scope(), street.orgCode(), List.of(typed)))
                .containsEntry(typed, employer);
        assertThat(lines(compared("企业名称\n%s\n".formatted(typed))).getFirst().employerId())
                .isEqualTo(employer);

        settlements.undo(street, list, 1);
        assertThat(employers.listDecided(street.scope(), street.orgCode(), List.of(typed)))
                .isEmpty();
    }

    @Test
    void isUndoneOnceAndForThirtyDays() {
        var list = compared("企业名称\n%s\n".formatted(name("物流")));
        settle(list);
        TestClock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> settlements.undo(street, list, 1))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("rosters.undo.too-late"));
        TestClock.advance(Duration.ofDays(-2));

        settlements.undo(street, list, 1);

        assertThatThrownBy(() -> settlements.undo(people.staff("district-shunyi"), list, 1))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("rosters.undo.already"));
        assertThatThrownBy(() -> settlements.undo(people.staff("street-renhe"), list, 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void comparesAgainWhenAKnownEmployerWasWithdrawn() {
        var both = name("物流");
        var first = compared("企业名称\n%s\n".formatted(both));
        settle(first);
        var second = compared("企业名称\n%s\n".formatted(both));
        assertThat(lines(second).getFirst().verdict()).isEqualTo(Verdict.KNOWN);
        settlements.undo(street, first, 1);

        assertThat(settle(second)).isEqualTo(new Settled.Overtaken(1));
        GivenRosters.await(rosters, street, second);
        assertThat(lines(second).getFirst().verdict()).isEqualTo(Verdict.NEW);
    }

    private Settled settle(UUID list) {
        return settlements.settle(street, list, settlements.plan(street.scope(), list));
    }

    private UUID compared(String csv) {
        return GivenRosters.compared(rosters, street, RosterKind.PARK, null, csv);
    }

    private List<LineRow> lines(UUID list) {
        return queries.listLines(street.scope(), list, LineFilter.of(null, null), 0, 100);
    }

    private UUID register(String name) {
        return employers.register(
                street, new NewEmployer(street.orgCode(), name, null, null, "金航街1号", "7", null, null, null, null));
    }
}
