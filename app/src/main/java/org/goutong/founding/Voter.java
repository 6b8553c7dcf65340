package org.goutong.founding;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roll.
 *
 * @param votes false for a retained membership: no vote, and none can be given
 * @param signedAt when they were signed in to the present meeting, null until they are
 * @param arrivedAt when somebody with this name and phone said to have come, null until then; counts for nothing
 */
record Voter(
        UUID id,
        String name,
        String phoneTail,
        boolean delegate,
        boolean votes,
        @Nullable OffsetDateTime signedAt,
        @Nullable OffsetDateTime arrivedAt) {

    boolean present() {
        return signedAt != null;
    }

    /** Whether somebody says to be this person and no clerk has seen them yet. */
    boolean waits() {
        return arrivedAt != null && signedAt == null;
    }
}
