package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Somebody of another unit may not look into the case of an employer.
 *
 * @param reason why not
 * @param asker who had asked
 * @param by who has said no
 */
public record AccessDeclined(String orgCode, UUID employerId, UUID requestId, String reason, String asker, String by)
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
        return asker + " – " + reason;
    }
}
