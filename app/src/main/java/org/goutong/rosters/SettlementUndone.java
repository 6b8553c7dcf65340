package org.goutong.rosters;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A settlement was taken back.
 *
 * @param number which settlement of the list it was, from 1
 * @param withdrawn employers that are out of the register again
 * @param kept employers that stayed, because something had come of them since
 */
public record SettlementUndone(UUID rosterId, String orgCode, int number, int withdrawn, int kept, String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "roster";
    }

    @Override
    public String subjectId() {
        return rosterId.toString();
    }

    @Override
    public String detail() {
        return "%d: -%d, =%d".formatted(number, withdrawn, kept);
    }
}
