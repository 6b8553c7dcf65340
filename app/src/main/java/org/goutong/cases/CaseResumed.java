package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A case that had ended was taken up again. */
public record CaseResumed(String orgCode, UUID caseId, String employerName, String by) implements DomainEvent {

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
        return employerName;
    }
}
