package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A member said yes to moving to the union of the employer. */
public record TransferAccepted(String orgCode, UUID foundingId, UUID memberId, String unionCode)
        implements DomainEvent {

    @Override
    public String subject() {
        return "founding";
    }

    @Override
    public String subjectId() {
        return foundingId.toString();
    }
}
