package org.goutong.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * The last day has passed on which somebody of another unit might look into the case of an employer.
 *
 * @param until that day
 * @param asker who might until then
 */
public record AccessExpired(String orgCode, UUID employerId, UUID requestId, LocalDate until, String asker)
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
        return asker + " – " + until;
    }
}
