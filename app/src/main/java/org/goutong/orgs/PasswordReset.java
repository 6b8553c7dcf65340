package org.goutong.orgs;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody got a link that sets a new password. */
record PasswordReset(UUID staffId, String orgCode, String detail) implements DomainEvent {

    @Override
    public String subject() {
        return "staff";
    }

    @Override
    public String subjectId() {
        return staffId.toString();
    }
}
