package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A person has entered an employer in the register. */
public record EmployerRegistered(String orgCode, UUID employerId, String name, String by) implements DomainEvent {

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
        return name;
    }
}
