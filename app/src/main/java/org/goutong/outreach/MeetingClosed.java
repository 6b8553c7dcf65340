package org.goutong.outreach;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A meeting was closed.
 *
 * @param by name of the person who did it
 */
public record MeetingClosed(UUID meetingId, String orgCode, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public String subjectId() {
        return meetingId.toString();
    }
}
