package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A request went to the union above. */
public record RequestSent(String orgCode, UUID foundingId, String kind, String unionName, String by)
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
        return kind;
    }
}
