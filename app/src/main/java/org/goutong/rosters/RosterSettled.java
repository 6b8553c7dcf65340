package org.goutong.rosters;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Lines of a list were taken into the register.
 *
 * @param number which settlement of the list it was, from 1
 * @param registered employers that are new in the register
 * @param linked lines that mean employers the register had already
 */
public record RosterSettled(UUID rosterId, String orgCode, int number, int registered, int linked, String by)
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
        return "%d: +%d, =%d".formatted(number, registered, linked);
    }
}
