package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A person has changed facts of an employer.
 *
 * @param changes what changed from what to what, for example {@code employees: 46 → 52}
 */
public record EmployerChanged(String orgCode, UUID employerId, String changes, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "employer";
    }

    @Override
    public String subjectId() {
        return employerId.toString();
    }

    @Override
    public String detail() {
        return changes;
    }
}
