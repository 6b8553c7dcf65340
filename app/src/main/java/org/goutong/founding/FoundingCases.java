package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.cases.CaseStages;
import org.goutong.cases.Cases;
import org.goutong.cases.EmployerLetGo;
import org.goutong.cases.Stage;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves the cases of the employers on as far as their founding is. */
@Component
class FoundingCases {

    private final Cases cases;
    private final CaseStages stages;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;

    FoundingCases(Cases cases, CaseStages stages, Dossiers dossiers, ApplicationEventPublisher events) {
        this.cases = cases;
        this.stages = stages;
        this.dossiers = dossiers;
        this.events = events;
    }

    /** Brings the case of each employer of a founding to the stage that follows from its steps; again changes nothing. */
    void follow(Staff by, UUID founding, LocalDate on) {
        var dossier = dossiers.get(by.scope(), founding);
        var stage = stage(dossier);
        if (stage != null) {
            dossier.present().stream()
                    .filter(employer -> !employer.ownUnion())
                    .forEach(employer -> bring(
                            by,
                            employer.employerId(),
                            stage,
                            on,
                            dossier.founding().unionName()));
        }
        if (stage == Stage.FOUNDED) {
            // Whoever had a union before does not move to another stage, which would tell it.
            letGo(dossier.present().stream().filter(FoundingEmployer::ownUnion).toList());
        }
    }

    private void letGo(List<FoundingEmployer> employers) {
        employers.forEach(employer -> events.publishEvent(new EmployerLetGo(employer.employerId())));
    }

    /** Opens the cases of the employers again that have no union any more. */
    void reopen(Staff by, Dossier dossier, LocalDate on, String note) {
        dossier.present().stream()
                .filter(employer -> !employer.ownUnion())
                .forEach(employer -> stages.loseUnion(by, employer.employerId(), on, note));
    }

    /**
     * Takes the cases of employers out of a founding that was not approved: they stand at a stage where somebody talks to
     * them, or end where the employer has closed down.
     */
    void leave(Staff by, List<FoundingEmployer> leaving, Stage to, LocalDate on, String note) {
        leaving.stream()
                .filter(employer -> !employer.ownUnion())
                .forEach(employer -> stages.leaveFounding(by, employer.employerId(), to, on, note));
        letGo(leaving);
    }

    private static @Nullable Stage stage(Dossier dossier) {
        if (dossier.founding().founded()) {
            return Stage.FOUNDED;
        }
        if (dossier.done(FoundingStep.MEETING).isPresent()) {
            return Stage.ASSEMBLY;
        }
        if (dossier.done(FoundingStep.PREP_APPROVAL).isPresent()) {
            return Stage.PREPARING;
        }
        return dossier.done(FoundingStep.PREP_REQUEST).isPresent() ? Stage.APPLIED : null;
    }

    private void bring(Staff by, UUID employer, Stage to, LocalDate on, String note) {
        var kept = stages.agree(by, employer, on, note);
        while (kept.stage().compareTo(to) < 0) {
            step(by, kept, on, note);
            kept = cases.get(by.scope(), kept.id());
        }
    }

    private void step(Staff by, Case kept, LocalDate on, String note) {
        switch (kept.stage()) {
            case AGREED -> stages.fileApplication(by, kept.id(), on, note);
            case APPLIED -> stages.beginPreparation(by, kept.id(), on, note);
            case PREPARING -> stages.holdAssembly(by, kept.id(), on, note);
            case ASSEMBLY -> stages.receiveApproval(by, kept.id(), on, note);
            case APPROVED -> stages.foundUnion(by, kept.id(), on, note);
            default -> throw new IllegalStateException(kept.stage().name());
        }
    }
}
