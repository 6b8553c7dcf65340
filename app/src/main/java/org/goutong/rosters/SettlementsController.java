package org.goutong.rosters;

import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a list into the register, and back. */
@Controller
class SettlementsController {

    private final Rosters rosters;
    private final Settlements settlements;
    private final SettlementStore store;
    private final RosterQueries queries;
    private final Clock clock;

    SettlementsController(
            Rosters rosters, Settlements settlements, SettlementStore store, RosterQueries queries, Clock clock) {
        this.rosters = rosters;
        this.settlements = settlements;
        this.store = store;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/rosters/{id}/settlement")
    @Needs(Right.SETTLE)
    Object ask(Staff staff, @PathVariable UUID id) {
        var roster = rosters.get(staff.scope(), id);
        var counts = queries.count(staff.scope(), id);
        return roster.stage() == Roster.Stage.COMPARING || roster.stage() == Roster.Stage.SETTLING || counts.open() == 0
                ? Redirect.to("/rosters/{id}", id)
                : new SettlePage(roster, counts);
    }

    @PostMapping("/rosters/{id}/settlements")
    @Needs(Right.SETTLE)
    Object settle(Staff staff, @PathVariable UUID id, @RequestParam int registered, @RequestParam int linked) {
        switch (settlements.begin(staff, id, new SettlementPlan(registered, linked))) {
            case Settled.Done(var number) -> Flash.say("rosters.settle.done", registered, linked);
            case Settled.Begun begun -> {}
            case Settled.Overtaken(var lines) -> Flash.say("rosters.settle.overtaken", lines);
        }
        return Redirect.to("/rosters/{id}", id);
    }

    @GetMapping("/rosters/{id}/settlements/{number}")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id, @PathVariable int number) {
        var roster = rosters.get(staff.scope(), id);
        var settlement = store.find(staff.scope(), id, number).orElseThrow(NotFound::new);
        var now = clock.instant();
        return new SettlementPage(
                roster,
                settlement,
                Time.moment(settlement.settledAt().toInstant(), now),
                settlement.undoneAt() == null
                        ? ""
                        : Time.moment(settlement.undoneAt().toInstant(), now),
                Time.date(Time.day(Settlements.undoableUntil(settlement)), Time.day(now)),
                store.listKept(staff.scope(), settlement.id()),
                staff.may(Right.SETTLE) && Settlements.isUndoable(settlement, now));
    }

    @PostMapping("/rosters/{id}/settlements/{number}/undoing")
    @Needs(Right.SETTLE)
    Object undo(Staff staff, @PathVariable UUID id, @PathVariable int number) {
        var undone = settlements.undo(staff, id, number);
        Flash.say("rosters.undo.done", undone.withdrawn(), undone.kept());
        return Redirect.to("/rosters/{id}/settlements/{number}", id, number);
    }
}
