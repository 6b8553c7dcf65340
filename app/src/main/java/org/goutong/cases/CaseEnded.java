package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A case was closed or shelved. */
public record CaseEnded(String orgCode, UUID caseId, Case.State state, String reason, String by)
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
        return state + " " + reason;
    }
}
