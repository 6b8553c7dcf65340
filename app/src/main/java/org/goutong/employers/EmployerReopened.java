package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * An employer that was noted as closed works on: it has no day of closing any more.
 *
 * @param orgCode unit of whoever noted it, at or above the employer’s
 */
public record EmployerReopened(String orgCode, UUID employerId, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "employer";
    }

    @Override
    public String subjectId() {
        return employerId.toString();
    }
}
