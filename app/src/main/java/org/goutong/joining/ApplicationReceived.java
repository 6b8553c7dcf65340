package org.goutong.joining;

import java.time.Instant;
import java.util.UUID;
import org.goutong.web.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A worker's form was stored. */
public record ApplicationReceived(
        UUID applicationId,
        UUID meetingId,
        String orgCode,
        @Nullable UUID employerId,
        Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "application";
    }

    @Override
    public String subjectId() {
        return applicationId.toString();
    }
}
