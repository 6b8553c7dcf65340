package org.goutong.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Somebody of another unit may look into the case of an employer.
 *
 * @param until last day on which they may
 * @param asker who may
 * @param by who has let them
 */
public record AccessGranted(String orgCode, UUID employerId, UUID requestId, LocalDate until, String asker, String by)
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
