package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** An employer has left a joint union or a federation before it was approved. */
public record EmployerLeft(String orgCode, UUID foundingId, UUID employerId, String because, String by)
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
