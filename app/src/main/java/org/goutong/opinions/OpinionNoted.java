package org.goutong.opinions;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody wrote down an opinion of an employer. */
public record OpinionNoted(String orgCode, UUID caseId, UUID questionId, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }
}
