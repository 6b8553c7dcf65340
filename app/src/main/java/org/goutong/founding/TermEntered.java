package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Something happened to the term of a union, or was withdrawn.
 *
 * @param what RE_ELECTION, DELAY, VACANCY, BY_ELECTION or WITHDRAWAL
 */
public record TermEntered(String orgCode, UUID foundingId, String unionName, String what, String by)
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
