package org.goutong.rosters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.goutong.employers.Employers;
import org.goutong.employers.Mentions;
import org.goutong.employers.NewEmployer;
import org.goutong.errands.Errands;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.matching.Reconciliation;
import org.goutong.matching.SocialCreditCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.places.Place;
import org.goutong.places.Places;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door between lists and the register: takes compared lines in, and back for 30 days. */
@Component
public class Settlements {

    /** How long a settlement can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    private static final int MOST_EMPLOYEES = 10_000_000;
    private static final int SET = 5_000;

    /** More new employers take longer than a page can wait. */
    static final int AT_ONCE = 2_000;

    private final Scopes scopes;
    private final RosterStore rosters;
    private final SettlementStore store;
    private final RosterQueries queries;
    private final Errands errands;
    private final Employers employers;
    private final Mentions mentions;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlements(
            Scopes scopes,
            RosterStore rosters,
            SettlementStore store,
            RosterQueries queries,
            Errands errands,
            Employers employers,
            Mentions mentions,
            Places places,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.rosters = rosters;
        this.store = store;
        this.queries = queries;
        this.errands = errands;
        this.employers = employers;
        this.mentions = mentions;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /** The last moment at which a settlement can be undone. */
    static Instant undoableUntil(Settlement settlement) {
        return settlement.settledAt().toInstant().plus(UNDOABLE);
    }

    static boolean isUndoable(Settlement settlement, Instant now) {
        return settlement.holds() && !now.isAfter(undoableUntil(settlement));
    }

    /** What settling would do now. */
    public SettlementPlan plan(Scope scope, UUID roster) {
        var counts = queries.count(scope, roster);
        return new SettlementPlan(counts.openNew(), counts.openKnown());
    }

    /**
     * The same as {@link #settle} where it takes no longer than a page can wait; else, or while another list is being
     * settled, it is done behind the page, even if the program is killed.
     */
    public Settled begin(Staff by, UUID id, SettlementPlan seen) {
        return scopes.in(by.scope(), () -> {
            requireNotSettling(rosters.find(by.scope(), id).orElseThrow(NotFound::new));
            var roster = rosters.lock(by.scope(), id).orElseThrow(NotFound::new);
            boolean atOnce = seen.registered() <= AT_ONCE && employers.tryHoldForList(by.scope());
            if (atOnce
                    || roster.stage() != Roster.Stage.COMPARED
                    || !plan(by.scope(), id).equals(seen)) {
                return settle(by, id, seen);
            }
            store.addWish(
                    by.scope(),
                    new SettlementWish(id, roster.orgCode(), by.username(), seen.registered(), seen.linked()));
            errands.begin(id);
            return new Settled.Begun();
        });
    }

    /** Settles what was put off. Either all of it is done and the wish forgotten, or nothing. */
    Settled settleWished(Staff by, SettlementWish wish, IntConsumer entered) {
        return scopes.in(by.scope(), () -> {
            store.forgetWish(by.scope(), wish.rosterId());
            return settle(by, wish.rosterId(), wish.plan(), entered);
        });
    }

    /**
     * Takes all decided lines of a list into the register: new employers are entered, known ones linked, all or none.
     * Doubtful, repeated and unreadable lines stay outside. The same plan sent twice by one person is settled once.
     *
     * @param seen the plan that the person agreed to
     * @throws NotFound when the list is not within reach
     * @throws Refused with who was faster, or when the plan is not what it was
     */
    public Settled settle(Staff by, UUID id, SettlementPlan seen) {
        return settle(by, id, seen, done -> {});
    }

    private Settled settle(Staff by, UUID id, SettlementPlan seen, IntConsumer entered) {
        return scopes.in(by.scope(), () -> {
            var roster = rosters.lock(by.scope(), id).orElseThrow(NotFound::new);
            if (roster.stage() == Roster.Stage.UPLOADED || roster.stage() == Roster.Stage.COMPARING) {
                throw new Refused("rosters.still-comparing");
            }
            requireNotSettling(roster);
            var plan = plan(by.scope(), id);
            var last = store.findLast(by.scope(), id);
            if (plan.isEmpty() && last.isPresent()) {
                return again(by, last.get(), seen);
            }
            if (plan.isEmpty() || !plan.equals(seen)) {
                throw new Refused("rosters.settle.changed");
            }
            employers.holdForList(by.scope());
            var fresh = store.listOpenNew(by.scope(), id);
            var overtaken = overtaken(by, roster, fresh);
            if (!overtaken.isEmpty()) {
                store.compareAgain(by.scope(), id, overtaken);
                errands.begin(id);
                return new Settled.Overtaken(overtaken.size());
            }
            return new Settled.Done(
                    settle(by, roster, plan, fresh, last.map(Settlement::number).orElse(0) + 1, entered));
        });
    }

    private static void requireNotSettling(Roster roster) {
        if (roster.stage() == Roster.Stage.SETTLING) {
            throw new Refused("rosters.still-settling");
        }
    }

    private static Settled again(Staff by, Settlement last, SettlementPlan seen) {
        if (last.holds()
                && last.settledBy().equals(by.id())
                && last.registered() == seen.registered()
                && last.linked() == seen.linked()) {
            return new Settled.Done(last.number());
        }
        throw new Refused(
                "rosters.settle.already",
                last.settledByName(),
                Time.clock(last.settledAt().toInstant()));
    }

    /** Lines whose employer somebody has entered, or withdrawn, since the list was compared. */
    private Set<Integer> overtaken(Staff by, Roster roster, List<Line> fresh) {
        var overtaken = new HashSet<>(store.listWithdrawn(by.scope(), roster.id()));
        var entered = store.loadEnteredSince(by.scope(), roster);
        if (entered.size() > 0 && !fresh.isEmpty()) {
            var reconciled = Reconciliation.of(
                    EmployerList.of(fresh.stream().map(Settlements::line).toList()), entered, Progress.NONE);
            reconciled
                    .links()
                    .forEach(link -> overtaken.add(fresh.get(link.left()).rowNumber()));
            reconciled
                    .conflicts()
                    .forEach(
                            conflict -> overtaken.add(fresh.get(conflict.left()).rowNumber()));
        }
        return overtaken;
    }

    private static EmployerLine line(Line line) {
        return new EmployerLine(
                String.valueOf(line.rowNumber()), line.name(), line.creditCode(), line.whereabouts(), line.phone());
    }

    private int settle(Staff by, Roster roster, SettlementPlan plan, List<Line> fresh, int number, IntConsumer told) {
        var confirmed = store.listConfirmed(by.scope(), roster.id());
        var remembered = confirmed.isEmpty() ? null : mentions.remember(by, confirmed, roster.orgCode());
        var settlement = store.add(by, roster, number, plan, remembered, clock.instant());
        var taken = store.listTakenCodes(
                by.scope(), fresh.stream().map(Settlements::code).toList());
        var place = roster.placeId() == null ? null : places.get(by.scope(), roster.placeId());
        var entered = new ArrayList<UUID>(fresh.size());
        for (int from = 0; from < fresh.size(); from += SET) {
            var set = fresh.subList(from, Math.min(from + SET, fresh.size()));
            entered.addAll(employers.registerAll(
                    by.scope(),
                    set.stream()
                            .map(line -> employer(roster, line, place, taken))
                            .toList(),
                    roster.kind().word(),
                    roster.kind().source()));
            told.accept(entered.size());
        }
        store.settle(by.scope(), roster.id(), settlement, fresh, entered);
        events.publishEvent(
                new RosterSettled(roster.id(), roster.orgCode(), number, plan.registered(), plan.linked(), by.name()));
        return number;
    }

    private static String code(Line line) {
        return SocialCreditCode.parse(line.creditCode()) instanceof SocialCreditCode.Valid valid
                ? valid.code().value()
                : "";
    }

    /** A code that another employer has, in the register or in this list, is not entered a second time. */
    private static NewEmployer employer(Roster roster, Line line, @Nullable Place place, Set<String> takenCodes) {
        var code = code(line);
        var address = Whereabouts.text(line.address(), line.building(), "", line.room());
        return new NewEmployer(
                roster.orgCode(),
                line.name(),
                code.isEmpty() || !takenCodes.add(code) ? null : code,
                roster.placeId(),
                address.isEmpty() && place != null ? place.address() : address,
                Whereabouts.floor(line.address(), line.floor(), line.room()),
                Typed.count(line.employees(), MOST_EMPLOYEES),
                null,
                null,
                null);
    }

    /**
     * Takes a settlement back: employers that it entered leave the register, spellings that it taught are forgotten, its
     * lines are open again. Employers that somebody has changed or used since stay, and are listed. Interrupted, it is
     * done by asking again.
     *
     * @throws NotFound when it is not within reach
     * @throws Refused when it is more than {@link #UNDOABLE} ago, or has been undone already
     */
    public Undone undo(Staff by, UUID roster, int number) {
        var settlement = store.find(by.scope(), roster, number).orElseThrow(NotFound::new);
        refuseUnlessUndoable(settlement);
        var withdrawal = employers.withdrawAll(by, store.listEntered(by.scope(), settlement.id()));
        return scopes.in(by.scope(), () -> {
            rosters.lock(by.scope(), roster);
            if (!store.undo(by, settlement, withdrawal, clock.instant())) {
                refuseUnlessUndoable(store.find(by.scope(), roster, number).orElseThrow(NotFound::new));
            }
            if (settlement.rememberedAt() != null) {
                mentions.forget(
                        by, settlement.orgCode(), settlement.rememberedAt().toInstant());
            }
            var undone = new Undone(
                    withdrawal.withdrawn().size(),
                    withdrawal.edited().size() + withdrawal.used().size());
            events.publishEvent(new SettlementUndone(
                    roster, settlement.orgCode(), number, undone.withdrawn(), undone.kept(), by.name()));
            return undone;
        });
    }

    private void refuseUnlessUndoable(Settlement settlement) {
        if (settlement.undoneAt() != null) {
            throw new Refused(
                    "rosters.undo.already",
                    settlement.undoneByName(),
                    Time.clock(settlement.undoneAt().toInstant()));
        }
        if (!isUndoable(settlement, clock.instant())) {
            throw new Refused("rosters.undo.too-late", UNDOABLE.toDays());
        }
    }
}
