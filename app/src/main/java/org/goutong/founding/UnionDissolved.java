package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A union came to its end. */
public record UnionDissolved(String orgCode, UUID foundingId, String unionCode, String reason, String by)
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
        return reason;
    }
}
