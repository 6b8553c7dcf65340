package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody was contacted at an employer, or was not reached. */
public record ContactNoted(String orgCode, UUID caseId, ContactChannel channel, Outcome outcome, String by)
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
        return channel + " " + outcome;
    }
}
