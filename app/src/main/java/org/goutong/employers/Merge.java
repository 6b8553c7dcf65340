package org.goutong.employers;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one employer that became one.
 *
 * @param keptId the one that stayed
 * @param goneId the one that was dissolved
 * @param goneName its name on that day
 * @param undoneAt when the two were parted again; null while they are one
 */
record Merge(
        UUID id,
        String orgCode,
        UUID keptId,
        UUID goneId,
        String keptName,
        String goneName,
        String reason,
        UUID mergedBy,
        String mergedByName,
        OffsetDateTime mergedAt,
        String undoneReason,
        @Nullable UUID undoneBy,
        String undoneByName,
        @Nullable OffsetDateTime undoneAt) {

    boolean stands() {
        return undoneAt == null;
    }
}
