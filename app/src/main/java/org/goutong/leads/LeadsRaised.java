package org.goutong.leads;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Somebody has raised leads from a stall, all with one press.
 *
 * @param count how many were new
 */
public record LeadsRaised(String orgCode, UUID meetingId, int count, String by) implements DomainEvent {

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
        return Integer.toString(count);
    }
}
