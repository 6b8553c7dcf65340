package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.law.LegalParameters;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.tasks.NewTask;
import org.goutong.tasks.RaisedTask;
import org.goutong.tasks.Tasks;
import org.springframework.stereotype.Component;

/** What a new union can count on in its first weeks: tasks, and how they stand. */
@Component
class AfterCare {

    /** Within how many days of the approval. */
    private static final Map<String, String> DAYS = Map.of(
            "VISIT_NEW_UNION", "after-care.visit-days",
            "GIVE_NEW_MEMBERS", "after-care.gift-days",
            "HOLD_FIRST_EVENT", "after-care.event-days");

    private static final String REGISTER = "REGISTER_UNION";
    private static final String REGISTRATION_DAYS = "registration.days";

    private final Tasks tasks;

    AfterCare(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Raises the tasks of a union that was approved, its registration among them. */
    void plan(Staff by, Founding founding, LocalDate on) {
        tasks.raiseAll(
                by.scope(),
                Stream.concat(
                                DAYS.entrySet().stream()
                                        .map(entry -> task(by, founding, on, entry.getKey(), entry.getValue())),
                                Stream.of(task(by, founding, on, REGISTER, REGISTRATION_DAYS)))
                        .toList());
    }

    /** Opens the task to register a union again, because its registration was noted wrong. */
    void unregistered(Staff by, Founding founding, LocalDate foundedOn) {
        tasks.handOver(by.scope(), task(by, founding, foundedOn, REGISTER, REGISTRATION_DAYS));
    }

    /** Ends what was to be done while an employer had closed: a founding that was approved ends no more. */
    void approved(Staff by, UUID founding, List<FoundingEmployer> present) {
        tasks.finish(
                by,
                present.stream()
                        .map(employer -> ClosedEmployers.task(founding, employer.employerId()))
                        .toList());
    }

    /** Ends all tasks of a union that is no more, those of its term too. */
    void dissolved(Staff by, UUID founding, List<String> ofTerm) {
        tasks.finish(
                by,
                Stream.concat(
                                Stream.concat(DAYS.keySet().stream(), Stream.of(REGISTER))
                                        .map(what -> key(founding, what)),
                                ofTerm.stream())
                        .toList());
    }

    private static NewTask task(Staff by, Founding founding, LocalDate on, String what, String days) {
        return new NewTask(
                key(founding.id(), what),
                founding.orgCode(),
                what,
                founding.unionName(),
                "/foundings/" + founding.id(),
                "",
                founding.ownerId(),
                founding.ownerName(),
                on.plusDays(LegalParameters.onOrOldest(on, days).count()),
                by.id());
    }

    /** Ends the task to register a union, which is registered now. */
    void registered(Staff by, UUID founding) {
        tasks.finish(by, List.of(key(founding, REGISTER)));
    }

    /** The visit, the gifts and the first event, what is due first first; empty before the approval. */
    List<RaisedTask> list(Scope scope, UUID founding) {
        return tasks.listRaised(
                scope, DAYS.keySet().stream().map(what -> key(founding, what)).toList());
    }

    private static String key(UUID founding, String what) {
        return "founding:%s:%s".formatted(founding, what);
    }
}
