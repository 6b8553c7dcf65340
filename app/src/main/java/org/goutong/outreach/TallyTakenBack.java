package org.goutong.outreach;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A count made by mistake was taken back.
 *
 * @param by name of the person who did it
 */
public record TallyTakenBack(UUID meetingId, UUID tallyKey, String orgCode, String by) implements DomainEvent {

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
        return tallyKey.toString();
    }
}
