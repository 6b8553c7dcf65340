package org.goutong.orgs;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody signed in. */
record SignInSucceeded(UUID staffId, String orgCode, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "staff";
    }

    @Override
    public String subjectId() {
        return staffId.toString();
    }
}
