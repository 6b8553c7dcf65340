package org.goutong.outreach;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A planned meeting will not be held.
 *
 * @param by name of the person who did it
 * @param reason why
 */
public record MeetingCancelled(UUID meetingId, String orgCode, String by, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public String subjectId() {
        return meetingId.toString();
    }

    @Override
    public String detail() {
        return reason;
    }
}
