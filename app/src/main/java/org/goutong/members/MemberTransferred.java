package org.goutong.members;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A member moved to the union of the employer. */
public record MemberTransferred(UUID memberId, String number, String orgCode) implements DomainEvent {

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
