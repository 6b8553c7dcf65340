package org.goutong.employers;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * An employer was struck off or has stopped.
 *
 * @param orgCode unit of whoever noted it, at or above the employer’s
 * @param closedOn day of it
 */
public record EmployerClosed(String orgCode, UUID employerId, LocalDate closedOn, String by) implements DomainEvent {

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
        return closedOn.toString();
    }
}
