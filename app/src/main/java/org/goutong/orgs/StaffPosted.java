package org.goutong.orgs;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody got another posting; the one before has ended. */
public record StaffPosted(UUID staffId, String orgCode, String detail) implements DomainEvent {

    @Override
    public String subject() {
        return "staff";
    }

    @Override
    public String subjectId() {
        return staffId.toString();
    }
}
