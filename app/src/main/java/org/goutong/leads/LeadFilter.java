package org.goutong.leads;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leads to show.
 *
 * @param owner only theirs, or everybody's (null)
 * @param meeting only from this stall, or from all (null)
 * @param stage only at this stage, or at all (null)
 * @param dueBefore only what was due before this day, or all (null)
 * @param text part of the employer's name; empty for all
 */
record LeadFilter(
        @Nullable UUID owner,
        @Nullable UUID meeting,
        @Nullable String stage,
        @Nullable LocalDate dueBefore,
        String text) {

    /** Where a page of the list ended. */
    record Position(LocalDate dueOn, UUID id) {}
}
