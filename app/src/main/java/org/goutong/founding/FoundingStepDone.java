package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A step of a founding is done. */
public record FoundingStepDone(String orgCode, UUID foundingId, String step, String by) implements DomainEvent {

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
        return step;
    }
}
