package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Somebody of another unit may look into the case of an employer no longer, before the last day that was granted.
 *
 * @param why may be empty
 * @param asker who might until now
 * @param by who has taken it back
 */
public record AccessWithdrawn(String orgCode, UUID employerId, UUID requestId, String why, String asker, String by)
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
        return why.isEmpty() ? asker : asker + " – " + why;
    }
}
