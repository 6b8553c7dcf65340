package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A case has another owner, or none. */
public record CaseHandedOver(String orgCode, UUID caseId, String from, String to, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }

    @Override
    public String detail() {
        return from + " → " + to;
    }
}
