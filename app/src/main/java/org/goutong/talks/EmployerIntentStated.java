package org.goutong.talks;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * An employer said at a meeting how it stands to a union of its own; the latest such news of a meeting counts.
 *
 * @param by name of the person who wrote it down
 */
public record EmployerIntentStated(String orgCode, UUID meetingId, UUID employerId, Intent intent, String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "employer";
    }

    @Override
    public String subjectId() {
        return employerId.toString();
    }

    @Override
    public String detail() {
        return intent.name();
    }
}
