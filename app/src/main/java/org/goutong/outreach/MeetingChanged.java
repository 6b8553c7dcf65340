package org.goutong.outreach;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * The plan of a meeting was changed.
 *
 * @param by name of the person who did it
 * @param changes what read how before and after
 */
public record MeetingChanged(UUID meetingId, String orgCode, String by, String changes) implements DomainEvent {

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
        return changes;
    }
}
