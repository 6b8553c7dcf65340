package org.goutong.members;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody became a member. */
public record MemberAdmitted(UUID memberId, String number, String orgCode, UUID applicationId) implements DomainEvent {

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public String subjectId() {
        return memberId.toString();
    }

    @Override
    public String detail() {
        return number;
    }
}
