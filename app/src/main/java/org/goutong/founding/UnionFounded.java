package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A union was approved and stands in the tree. */
public record UnionFounded(String orgCode, UUID foundingId, String unionCode, String unionName, String by)
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
        return unionName;
    }
}
