package org.goutong.employers;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A spelling that nobody could place, noted once per unit.
 *
 * @param normalText the spelling under which equal texts meet
 * @param typed as the first person typed it
 */
record Mention(
        UUID id,
        String orgCode,
        String normalText,
        String typed,
        State state,
        @Nullable UUID employerId,
        OffsetDateTime notedAt,
        @Nullable UUID settledBy,
        String settledByName,
        @Nullable OffsetDateTime settledAt) {

    enum State {
        WAITING,
        SETTLED,
        NOT_AN_EMPLOYER
    }

    boolean waits() {
        return state == State.WAITING;
    }
}
