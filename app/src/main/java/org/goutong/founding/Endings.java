package org.goutong.founding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.audit.History;
import org.goutong.cases.Stage;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.Tasks;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The ways out of a founding before it is approved, and the way back. */
@Component
class Endings {

    private final Scopes scopes;
    private final FoundingStore store;
    private final Dossiers dossiers;
    private final MemberEmployerStore members;
    private final FreeEmployers free;
    private final Requests requests;
    private final FoundingCases cases;
    private final Tasks tasks;
    private final History history;
    private final ApplicationEventPublisher events;

    Endings(
            Scopes scopes,
            FoundingStore store,
            Dossiers dossiers,
            MemberEmployerStore members,
            FreeEmployers free,
            Requests requests,
            FoundingCases cases,
            Tasks tasks,
            History history,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.store = store;
        this.dossiers = dossiers;
        this.members = members;
        this.free = free;
        this.requests = requests;
        this.cases = cases;
        this.tasks = tasks;
        this.history = history;
        this.events = events;
    }

    /**
     * Ends a founding, or lets it rest. What waits for an answer is taken back, a notice that hangs comes down, tasks are
     * done, and the cases of its employers stand where somebody talks to them again; unless it only rests, its employers
     * are free for another one.
     *
     * @param on the day it ended, not before what was done last
     * @throws Refused when it is approved or has ended, or its meeting goes on
     * @throws NotFound when somebody refuses it who has nothing to answer
     * @throws org.goutong.web.InvalidForm when the day is out of order
     */
    void end(Staff by, UUID id, Ending how, LocalDate on, String because) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            if (founding.founded()) {
                throw new Refused("founding.ending.founded", founding.unionName());
            }
            if (founding.doorOpen()) {
                throw new Refused("founding.ending.meeting-runs");
            }
            if (how == Ending.REFUSED && !Requests.mayRefuse(by, dossier)) {
                throw new NotFound();
            }
            requireInOrder(dossier, on);
            history.because(by.scope(), because);
            requests.takeBackWaiting(by, dossier, how, because);
            takeDownNotices(by, dossier);
            cases.leave(by, dossier.present(), how == Ending.SUSPENDED ? Stage.AGREED : Stage.CONTACTED, on, because);
            tasks.finish(
                    by,
                    dossier.present().stream()
                            .map(employer -> ClosedEmployers.task(id, employer.employerId()))
                            .toList());
            store.end(by, id, how, on, because);
            if (how != Ending.SUSPENDED) {
                members.letGo(by.scope(), id, on);
            }
            events.publishEvent(new FoundingEnded(founding.orgCode(), id, how.name(), because, by.name()));
        });
    }

    private void requireInOrder(Dossier dossier, LocalDate on) {
        Stream.concat(
                        dossier.steps().stream().map(StepDone::doneOn),
                        dossier.requests().stream().map(Request::sentOn))
                .max(Comparator.naturalOrder())
                .filter(on::isBefore)
                .ifPresent(last -> Problems.none()
                        .add("ended", "founding.ending.before", Time.date(last, dossiers.today()))
                        .refuse());
    }

    /** Notices of steps that are over have hung; the others come down, and hang again and whole if it goes on. */
    private void takeDownNotices(Staff by, Dossier dossier) {
        if (dossier.done(FoundingStep.NOMINATION).isEmpty()) {
            store.takeDownCandidates(by.scope(), dossier.founding().id());
        }
        store.takeDownResult(by.scope(), dossier.founding().id());
    }

    /**
     * Goes on with a founding that rests, or that should not have ended: where it was, as long as its employers are free.
     *
     * @throws Refused when it has not ended
     * @throws org.goutong.web.InvalidForm when an employer has closed, has a union or is in another founding by now
     */
    void resume(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.holdEnded(by.scope(), id);
            var founding = dossier.founding();
            if (!founding.ended()) {
                throw new Refused("founding.ending.none", founding.unionName());
            }
            if (founding.endedHow() == Ending.SUSPENDED) {
                dossier.present().forEach(employer -> free.requireWithoutUnion(by.scope(), founding.form(), employer));
            } else {
                dossier.present().forEach(employer -> free.require(by.scope(), founding.form(), employer));
                members.takeBack(by.scope(), id, dossiers.today());
            }
            store.resume(by.scope(), id);
            cases.follow(by, id, dossiers.today());
            events.publishEvent(new FoundingResumed(founding.orgCode(), id, founding.unionName(), by.name()));
        });
    }
}
