package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A founding that had ended before it was approved, or rested, goes on. */
public record FoundingResumed(String orgCode, UUID foundingId, String unionName, String by) implements DomainEvent {

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
