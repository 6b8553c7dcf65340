package org.goutong.talks;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A meeting with employers has ended, and what came of it is noted.
 *
 * @param by name of the person who did it
 */
public record EmployerMeetingClosed(UUID meetingId, String orgCode, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "employer-meeting";
    }

    @Override
    public String subjectId() {
        return meetingId.toString();
    }
}
