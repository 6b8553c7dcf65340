package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A person has looked at facts of an employer and found them right.
 *
 * @param facts their columns, for example {@code address, employees}
 */
public record EmployerConfirmed(String orgCode, UUID employerId, String facts, String by) implements DomainEvent {

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
        return facts;
    }
}
