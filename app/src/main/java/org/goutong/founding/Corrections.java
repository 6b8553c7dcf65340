package org.goutong.founding;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.founding.Request.Kind;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes back what was entered wrong, as long as nothing that follows rests on it; the history keeps it with the reason. */
@Component
class Corrections {

    /** Steps that the unit itself ends; the others end with a reply or a meeting. */
    private static final Set<FoundingStep> OWN = EnumSet.of(
            FoundingStep.RECRUITMENT,
            FoundingStep.DELEGATES,
            FoundingStep.REGISTRATION,
            FoundingStep.OPENING,
            FoundingStep.FILING);

    private final Scopes scopes;
    private final FoundingStore store;
    private final Dossiers dossiers;
    private final Unions unions;
    private final History history;
    private final ApplicationEventPublisher events;

    Corrections(
            Scopes scopes,
            FoundingStore store,
            Dossiers dossiers,
            Unions unions,
            History history,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.store = store;
        this.dossiers = dossiers;
        this.unions = unions;
        this.history = history;
        this.events = events;
    }

    /**
     * Takes a notice down whose day was entered wrong; it is posted again, with its own day.
     *
     * @throws Refused when none hangs, the step is over, or the union above was asked since
     */
    void takeDown(Staff by, UUID id, boolean candidates, String because) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireOpen(dossier, candidates ? FoundingStep.NOMINATION : FoundingStep.RESULT_APPROVAL);
            if (dossier.waits(candidates ? Kind.CANDIDATES : Kind.RESULT)) {
                throw new Refused("founding.notice.asked-since", dossier.superiorName());
            }
            history.because(by.scope(), because);
            if (candidates) {
                store.takeDownCandidates(by.scope(), id);
            } else {
                store.takeDownResult(by.scope(), id);
            }
        });
    }

    /**
     * Takes a step back that was not done, or on another day; with the registration its code goes.
     *
     * @throws Refused when it is none that the unit ends itself, or something that follows rests on it
     */
    void takeBack(Staff by, UUID id, FoundingStep step, String because) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            if (!revocable(dossier, step)) {
                throw new Refused("founding.step.used-since", step.word());
            }
            history.because(by.scope(), because);
            store.reopen(by, id, step, dossiers.today(), because);
            if (step == FoundingStep.REGISTRATION) {
                unions.unregister(by, founding);
            }
            events.publishEvent(new FoundingStepTakenBack(founding.orgCode(), id, step.name(), because, by.name()));
        });
    }

    /** Whether a step can be taken back: the unit ended it itself, and neither a later one nor a notice rests on it. */
    static boolean revocable(Dossier dossier, FoundingStep step) {
        return OWN.contains(step)
                && dossier.done(step).isPresent()
                && !dossier.goneOn(step)
                && !dossier.founding().dissolved()
                && (step.compareTo(FoundingStep.NOMINATION) > 0
                        || dossier.founding().candidatesPostedOn() == null && !dossier.waits(Kind.CANDIDATES));
    }
}
