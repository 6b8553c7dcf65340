package org.goutong.talks;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A meeting with employers was planned.
 *
 * @param by name of the person who did it
 * @param kind for example {@code MIXED}
 */
public record EmployerMeetingPlanned(UUID meetingId, String orgCode, String by, String kind) implements DomainEvent {

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
        return kind;
    }
}
