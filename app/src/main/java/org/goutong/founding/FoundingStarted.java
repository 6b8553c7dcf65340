package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody has begun the founding of a union. */
public record FoundingStarted(String orgCode, UUID foundingId, String unionName, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "founding";
    }

    @Override
    public String subjectId() {
        return foundingId.toString();
    }

    @Override
    public String detail() {
        return unionName;
    }
}
