package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Somebody of another unit has asked an employer's unit to look at its facts.
 *
 * @param question in the words of the asker
 * @param union of the asker
 * @param asker who is to be asked back
 */
public record EmployerQuestioned(String orgCode, UUID employerId, String question, String union, UUID asker, String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "employer";
    }

    @Override
    public String subjectId() {
        return employerId.toString();
    }

    @Override
    public String detail() {
        return question;
    }
}
