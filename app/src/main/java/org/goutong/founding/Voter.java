package org.goutong.founding;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roll.
 *
 * @param votes false for a retained membership: no vote, and none can be given
 * @param signedAt when they came to the present meeting, null until they do
 */
record Voter(
        UUID id,
        String name,
        String phoneTail,
        boolean delegate,
        boolean votes,
        @Nullable OffsetDateTime signedAt) {

    boolean present() {
        return signedAt != null;
    }
}
