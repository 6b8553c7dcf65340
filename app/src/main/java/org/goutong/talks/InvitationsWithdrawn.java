package org.goutong.talks;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Invitations to a meeting were taken back.
 *
 * @param by name of the person who did it
 * @param employers how many
 */
public record InvitationsWithdrawn(UUID meetingId, String orgCode, String by, int employers) implements DomainEvent {

    @Override
    public String subject() {
        return "employer-meeting";
    }

    @Override
    public String subjectId() {
        return meetingId.toString();
    }

    @Override
    public String detail() {
        return String.valueOf(employers);
    }
}
