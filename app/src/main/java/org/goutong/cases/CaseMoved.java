package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A case has come to another stage. */
public record CaseMoved(String orgCode, UUID caseId, UUID employerId, Stage from, Stage to, String by)
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
        return from + " → " + to;
    }
}
