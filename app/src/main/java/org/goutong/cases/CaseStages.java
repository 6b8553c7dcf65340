package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves cases from stage to stage: by the judgement of people, and by the statutory steps. */
@Component
public class CaseStages {

    private final Scopes scopes;
    private final CaseStore store;
    private final CaseQueries queries;
    private final Cases cases;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseStages(
            Scopes scopes,
            CaseStore store,
            CaseQueries queries,
            Cases cases,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.queries = queries;
        this.cases = cases;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves a case by somebody's judgement, up to the application.
     *
     * @param seen the stage that the person saw
     * @param on day of the move, not in the future and not before the move before it
     * @throws org.goutong.web.InvalidForm when the day cannot be
     * @throws Refused when the rules are against it, or when somebody else was faster: it says who did what
     */
    public void move(Staff by, UUID id, Stage seen, Stage to, LocalDate on, String note) {
        scopes.run(by.scope(), () -> {
            var kept = cases.get(by.scope(), id);
            if (kept.stage() != seen) {
                throw cases.overtaken(by.scope(), kept);
            }
            var objection =
                    CaseRules.objection(kept, to, kept.contactedAt() != null, queries.countConcerns(by.scope(), id));
            if (objection != null) {
                throw new Refused(objection, kept.stage().word(), to.word());
            }
            store.findLastMove(by.scope(), id)
                    .filter(last -> on.isBefore(last.steppedOn()))
                    .ifPresent(last -> Problems.none()
                            .add(
                                    "on",
                                    "cases.day.before-last",
                                    Time.date(last.steppedOn(), Time.day(clock.instant())),
                                    last.what())
                            .refuse());
            move(by, kept, to, on, note);
        });
    }

    /**
     * The people of an employer ask for a union in writing: whatever was noted before, its case is open and stands at
     * {@link Stage#AGREED} at least. Again changes nothing.
     *
     * @throws Refused when another unit works on the employer
     */
    public Case agree(Staff by, UUID employerId, LocalDate on, String note) {
        return scopes.in(by.scope(), () -> {
            var id = cases.find(by.scope(), employerId)
                    .map(Case::id)
                    .orElseGet(() -> cases.open(by, employerId, Case.Channel.EMPLOYER, by.id()));
            if (!cases.get(by.scope(), id).open()) {
                cases.resume(by, id);
            }
            var kept = cases.get(by.scope(), id);
            if (kept.stage().compareTo(Stage.AGREED) < 0) {
                move(by, kept, Stage.AGREED, on, note);
            }
            return cases.get(by.scope(), id);
        });
    }

    /** The employer has asked in writing for a union: its application. */
    public void fileApplication(Staff by, UUID id, LocalDate on, String note) {
        step(by, id, Stage.AGREED, Stage.APPLIED, on, note);
    }

    /** The union above has approved the preparatory group. */
    public void beginPreparation(Staff by, UUID id, LocalDate on, String note) {
        step(by, id, Stage.APPLIED, Stage.PREPARING, on, note);
    }

    /** The members' meeting or congress was held and has elected. */
    public void holdAssembly(Staff by, UUID id, LocalDate on, String note) {
        step(by, id, Stage.PREPARING, Stage.ASSEMBLY, on, note);
    }

    /** The union above has approved the union and its committee. */
    public void receiveApproval(Staff by, UUID id, LocalDate on, String note) {
        step(by, id, Stage.ASSEMBLY, Stage.APPROVED, on, note);
    }

    /** The union stands. */
    public void foundUnion(Staff by, UUID id, LocalDate on, String note) {
        step(by, id, Stage.APPROVED, Stage.FOUNDED, on, note);
    }

    /**
     * The union of an employer has ended: its case stands where somebody talks to it again, and whatever was before stays in
     * its history. Without a union in the case nothing changes.
     */
    public void loseUnion(Staff by, UUID employerId, LocalDate on, String note) {
        scopes.run(
                by.scope(),
                () -> cases.find(by.scope(), employerId)
                        .filter(kept -> kept.open() && kept.stage() == Stage.FOUNDED)
                        .ifPresent(kept -> move(by, kept, Stage.CONTACTED, on, note)));
    }

    /**
     * The statutory steps of an employer have ended before a union was approved: its case stands where somebody talks to it
     * again, and ends where the employer has closed down. A case that is not in such steps stays where it is.
     *
     * @param to a stage before them
     */
    public void leaveFounding(Staff by, UUID employerId, Stage to, LocalDate on, String note) {
        scopes.run(by.scope(), () -> {
            cases.find(by.scope(), employerId)
                    .filter(kept -> kept.open() && kept.stage().inFounding())
                    .ifPresent(kept -> move(by, kept, to, on, note));
            cases.endOfClosed(by.scope(), employerId, by.name());
        });
    }

    private void step(Staff by, UUID id, Stage from, Stage to, LocalDate on, String note) {
        scopes.run(by.scope(), () -> {
            var kept = cases.get(by.scope(), id);
            if (!kept.open()) {
                throw new Refused("cases.move.not-open", kept.stage().word(), to.word());
            }
            if (kept.stage() != from) {
                throw cases.overtaken(by.scope(), kept);
            }
            move(by, kept, to, on, note);
        });
    }

    private void move(Staff by, Case kept, Stage to, LocalDate on, String note) {
        var now = clock.instant();
        if (on.isAfter(Time.day(now))) {
            Problems.none().add("on", "cases.day.future").refuse();
        }
        var due = kept.ownerId() == null || !to.weekly()
                ? null
                : kept.contactDueOn() != null ? kept.contactDueOn() : ContactClock.afterContact(Time.day(now));
        history.because(by.scope(), note);
        if (!store.move(by.scope(), kept.id(), kept.stage(), to, due)) {
            throw cases.overtaken(by.scope(), cases.get(by.scope(), kept.id()));
        }
        store.step(kept, Step.Kind.MOVED, to, on, "", note, by, now);
        events.publishEvent(new CaseMoved(kept.orgCode(), kept.id(), kept.employerId(), kept.stage(), to, by.name()));
    }
}
