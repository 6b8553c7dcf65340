package org.goutong.rosters;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a list that were taken into the register at once.
 *
 * @param number from 1 in each list
 * @param registered employers that were new in the register
 * @param linked lines that mean employers the register had already
 * @param leftOut lines of the list that stayed outside
 * @param undoneByName who took it back, empty while it holds
 * @param withdrawn employers that left the register again
 * @param rememberedAt moment under which confirmed spellings are remembered, null when there were none
 */
record Settlement(
        UUID id,
        UUID rosterId,
        String orgCode,
        int number,
        int registered,
        int linked,
        int leftOut,
        UUID settledBy,
        String settledByName,
        OffsetDateTime settledAt,
        String undoneByName,
        @Nullable OffsetDateTime undoneAt,
        int withdrawn,
        @Nullable OffsetDateTime rememberedAt) {

    boolean holds() {
        return undoneAt == null;
    }

    int kept() {
        return holds() ? 0 : registered - withdrawn;
    }
}
