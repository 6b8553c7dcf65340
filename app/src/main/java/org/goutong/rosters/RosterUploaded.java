package org.goutong.rosters;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A list from outside was stored. */
public record RosterUploaded(UUID rosterId, String orgCode, String title, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "roster";
    }

    @Override
    public String subjectId() {
        return rosterId.toString();
    }

    @Override
    public String detail() {
        return title;
    }
}
