package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody begins to work on an employer. */
public record CaseOpened(String orgCode, UUID caseId, String employerName, String by) implements DomainEvent {

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
