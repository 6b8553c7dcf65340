package org.goutong.outreach;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A figure that somebody said was written down, or corrected.
 *
 * @param by name of the person who wrote it
 */
public record ClaimStated(UUID meetingId, String orgCode, String indicator, String wording, String source, String by)
        implements DomainEvent {

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
        return indicator + ": “" + wording + "” (" + source + ")";
    }
}
