package org.goutong.joining;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** What an organiser did with a form; one kind of news, because all of it goes to the same place: the trail. */
public record ApplicationDecided(UUID applicationId, String orgCode, Step step, String by, String reason)
        implements DomainEvent {

    @Override
    public String subject() {
        return "application";
    }

    @Override
    public String subjectId() {
        return applicationId.toString();
    }

    @Override
    public String detail() {
        return reason.isEmpty() ? step.name() : step.name() + " · " + reason;
    }
}
