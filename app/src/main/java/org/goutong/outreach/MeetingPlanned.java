package org.goutong.outreach;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A meeting was planned.
 *
 * @param by name of the person who did it
 * @param title for example 航港发展大厦一层大厅
 */
public record MeetingPlanned(UUID meetingId, String orgCode, String by, String title) implements DomainEvent {

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
        return title;
    }
}
