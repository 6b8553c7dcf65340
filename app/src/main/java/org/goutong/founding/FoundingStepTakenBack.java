package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A step of a founding was not done after all, or on another day. */
public record FoundingStepTakenBack(String orgCode, UUID foundingId, String step, String because, String by)
        implements DomainEvent {

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
        return because;
    }
}
