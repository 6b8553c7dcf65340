package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Somebody of another unit has asked to look into the case of an employer.
 *
 * @param orgCode unit that keeps the case
 * @param reason in the words of the asker
 * @param by the asker
 */
public record AccessAsked(String orgCode, UUID employerId, UUID requestId, String reason, String by)
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
        return reason;
    }
}
