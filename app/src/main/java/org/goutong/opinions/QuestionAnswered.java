package org.goutong.opinions;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** An answer was released to an employer. */
public record QuestionAnswered(String orgCode, UUID caseId, UUID questionId, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }
}
