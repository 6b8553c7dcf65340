package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A contact had been noted by mistake. */
public record ContactStruckOut(String orgCode, UUID caseId, UUID contactId, String employerName, String why, String by)
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
        return employerName + " · " + why;
    }
}
