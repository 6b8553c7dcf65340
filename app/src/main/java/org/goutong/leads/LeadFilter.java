package org.goutong.leads;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leads to show.
 *
 * @param owner only theirs, or everybody's (null)
 * @param meeting only from this stall, or from all (null)
 * @param today by which it is told what is late
 * @param text part of the employer's name; empty for all
 */
record LeadFilter(@Nullable UUID owner, @Nullable UUID meeting, Due due, LocalDate today, String text) {

    /** Whether somebody has been there since. */
    enum Due {
        ANY,
        /** Nobody has. */
        WAITING,
        /** Nobody has, and the day has passed. */
        LATE
    }

    LeadFilter of(Due other) {
        return new LeadFilter(owner, meeting, other, today, text);
    }

    /** Where a page of the list ended. */
    record Position(LocalDate dueOn, UUID id) {}
}
