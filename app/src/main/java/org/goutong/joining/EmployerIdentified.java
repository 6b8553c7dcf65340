package org.goutong.joining;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Forms that waited for their employer now have it: all of one spelling, within the unit that decided. */
public record EmployerIdentified(String orgCode, String normalText, UUID employerId, int forms) implements DomainEvent {

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
        return normalText + " · " + forms;
    }
}
