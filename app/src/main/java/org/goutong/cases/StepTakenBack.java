package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A move or an end of a case was a slip, and was taken back on its day. */
public record StepTakenBack(String orgCode, UUID caseId, String employerName, String what, String by)
        implements DomainEvent {

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
        return employerName + " · " + what;
    }
}
