package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody at an employer was given a personal link. */
public record PersonLinkMade(String orgCode, UUID caseId, UUID employerId, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }
}
