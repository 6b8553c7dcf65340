package org.goutong.cases;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody of another unit has looked into the case of an employer, for the first time on a day. */
public record CaseLookedInto(String orgCode, UUID employerId, UUID requestId, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "employer";
    }

    @Override
    public String subjectId() {
        return employerId.toString();
    }
}
