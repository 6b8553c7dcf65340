package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** An employer joined a joint union or a federation. */
public record EmployerAdmitted(String orgCode, UUID foundingId, UUID employerId, String employer, String by)
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
        return employer;
    }
}
