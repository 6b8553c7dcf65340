package org.goutong.heads;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan for a head firm.
 *
 * @param orgCode unit of whoever takes it
 * @param removed whether it was taken out of the plan
 * @param done as its task says
 * @param doneAt null while it is open
 * @param version state of the row
 */
record HeadStep(
        UUID id,
        String orgCode,
        UUID planId,
        String title,
        UUID ownerId,
        String ownerName,
        LocalDate dueOn,
        boolean removed,
        boolean done,
        @Nullable OffsetDateTime doneAt,
        String version) {

    boolean late(LocalDate today) {
        return !done && dueOn.isBefore(today);
    }
}
