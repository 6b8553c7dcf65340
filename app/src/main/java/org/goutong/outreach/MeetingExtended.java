package org.goutong.outreach;

import java.time.Instant;
import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * The end of an open meeting has moved, mostly to a later one.
 *
 * @param by name of the person who did it
 * @param closesAt the new end
 */
public record MeetingExtended(UUID meetingId, String orgCode, String by, Instant closesAt) implements DomainEvent {

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
        return closesAt.toString();
    }
}
