package org.goutong.talks;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A planned meeting with employers was given up.
 *
 * @param by name of the person who did it
 */
public record EmployerMeetingCancelled(UUID meetingId, String orgCode, String by, String reason)
        implements DomainEvent {

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
        return reason;
    }
}
