package org.goutong.cases;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the last step of a case back: a move by a slip of the hand, a rest or an end of the wrong employer. */
@Component
class TakingBack {

    private final Scopes scopes;
    private final CaseStore store;
    private final ObjectProvider<CaseHold> holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingBack(
            Scopes scopes,
            CaseStore store,
            ObjectProvider<CaseHold> holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /** The last step of a case, if the person may take it back now. */
    Optional<Step> find(Staff by, Case kept) {
        return scopes.in(
                by.scope(),
                () -> store.findLastStep(by.scope(), kept.id()).filter(step -> objection(by, kept, step) == null));
    }

    /**
     * Takes the last step back, on its day, by whoever made it; a move also by the owner of the case. The case is as it was
     * before. The step stays in the history, marked, and counts for nothing.
     *
     * @param stepId the step that the person saw
     * @throws NotFound when it is no step of a case within reach
     * @throws Refused with the reason when it cannot be taken back, for example because another one followed
     */
    void takeBack(Staff by, UUID caseId, UUID stepId) {
        scopes.run(by.scope(), () -> {
            var kept = store.find(by.scope(), caseId).orElseThrow(NotFound::new);
            var step = store.findLastStep(by.scope(), caseId).orElseThrow(NotFound::new);
            if (!step.id().equals(stepId)) {
                throw new Refused(
                        "cases.take-back.not-last",
                        step.byName(),
                        Time.moment(step.at().toInstant(), clock.instant()),
                        step.what());
            }
            var objection = objection(by, kept, step);
            if (objection != null) {
                throw new Refused(objection, step.what());
            }
            if (!store.takeBack(by, kept, step, clock.instant())) {
                throw new Refused("cases.take-back.changed");
            }
            events.publishEvent(new StepTakenBack(kept.orgCode(), caseId, kept.employerName(), step.what(), by.name()));
        });
    }

    private @Nullable String objection(Staff by, Case kept, Step step) {
        var objection = CaseRules.objectionToTakingBack(kept, step, by.id(), Time.day(clock.instant()));
        return objection == null
                        && step.kind() == Step.Kind.MOVED
                        && holds.stream().anyMatch(hold -> hold.holds(by.scope(), kept.employerId()))
                ? "cases.take-back.founding"
                : objection;
    }
}
