package org.goutong.heads;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A plan for a head firm was begun. */
public record HeadPlanStarted(String orgCode, UUID planId, String employerName, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "head-plan";
    }

    @Override
    public String subjectId() {
        return planId.toString();
    }

    @Override
    public String detail() {
        return employerName;
    }
}
