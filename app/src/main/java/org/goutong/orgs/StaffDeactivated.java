package org.goutong.orgs;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** An account was closed. */
public record StaffDeactivated(UUID staffId, String orgCode, String detail) implements DomainEvent {

    @Override
    public String subject() {
        return "staff";
    }

    @Override
    public String subjectId() {
        return staffId.toString();
    }
}
