package org.goutong.notices;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody has confirmed the address that notices are mailed to. */
public record MailAddressConfirmed(UUID staffId, String orgCode, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "staff";
    }

    @Override
    public String subjectId() {
        return staffId.toString();
    }
}
