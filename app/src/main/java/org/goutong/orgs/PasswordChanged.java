package org.goutong.orgs;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody chose a new password. */
record PasswordChanged(UUID staffId, String orgCode, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "staff";
    }

    @Override
    public String subjectId() {
        return staffId.toString();
    }
}
