package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A founding has ended before it was approved, or rests.
 *
 * @param how the name of an {@link Ending}
 */
public record FoundingEnded(String orgCode, UUID foundingId, String how, String because, String by)
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
