package org.goutong.founding;

import java.util.List;
import java.util.UUID;
import org.goutong.employers.EmployerClosed;
import org.goutong.employers.EmployerReopened;
import org.goutong.orgs.Scope;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.Tasks;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever founds a union at an employer that has closed down: the founding ends, or the employer leaves it. */
@Component("foundingClosedEmployers")
class ClosedEmployers {

    private static final int DAYS_TO_END = 14;

    /** The founding may be of another unit than the employer. */
    private static final Scope JOB = new Scope.Job(Scope.Purpose.FOUNDINGS);

    private final FoundingQueries queries;
    private final Tasks tasks;
    private final Dossiers dossiers;

    ClosedEmployers(FoundingQueries queries, Tasks tasks, Dossiers dossiers) {
        this.queries = queries;
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    /** The key of the task to end the founding of an employer, or to let it leave. */
    static String task(UUID founding, UUID employer) {
        return "founding-closed:%s:%s".formatted(founding, employer);
    }

    @ApplicationModuleListener
    void hear(EmployerClosed closed) {
        queries.findAt(JOB, closed.employerId())
                .filter(founding -> !founding.founded() && !founding.ended())
                .ifPresent(founding -> raise(founding, closed.employerId()));
    }

    /** It is to be done once more when the employer has closed again. */
    private void raise(Founding founding, UUID employer) {
        var task = new NewTask(
                task(founding.id(), employer),
                founding.orgCode(),
                "END_FOUNDING",
                founding.unionName(),
                "/foundings/" + founding.id(),
                "",
                founding.ownerId(),
                founding.ownerName(),
                dossiers.today().plusDays(DAYS_TO_END),
                founding.ownerId());
        if (!tasks.raise(JOB, task)) {
            tasks.give(JOB, task);
        }
    }

    @ApplicationModuleListener
    void hear(EmployerReopened reopened) {
        queries.findAt(JOB, reopened.employerId())
                .ifPresent(founding -> tasks.finish(
                        JOB, List.of(task(founding.id(), reopened.employerId())), founding.ownerId(), reopened.by()));
    }
}
