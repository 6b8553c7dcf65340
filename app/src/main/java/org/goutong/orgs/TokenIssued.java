package org.goutong.orgs;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A bearer token was issued on the command line. */
record TokenIssued(UUID staffId, String orgCode, String detail) implements DomainEvent {

    @Override
    public String subject() {
        return "staff";
    }

    @Override
    public String subjectId() {
        return staffId.toString();
    }
}
