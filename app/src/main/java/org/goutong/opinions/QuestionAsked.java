package org.goutong.opinions;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * An employer has asked something on its own page.
 *
 * @param by name of the employer
 */
public record QuestionAsked(String orgCode, UUID caseId, UUID questionId, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }
}
