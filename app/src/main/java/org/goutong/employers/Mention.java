package org.goutong.employers;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A spelling that no decision and no fact of the register places, noted once per unit, and once for each employer that the
 * matching of names took it for.
 *
 * @param normalText the spelling under which equal texts meet
 * @param typed as the first person typed it
 * @param hint where it was typed first; may be empty
 * @param employerId the employer it means, by decision or recognised; null when it waits or names none
 * @param likelyId the employer it most probably means, as far as the matching of names knew when it was noted
 * @param forms about how many forms it came with
 * @param settledFor unit for which it was decided, null until then
 */
record Mention(
        UUID id,
        String orgCode,
        String normalText,
        String typed,
        String hint,
        State state,
        @Nullable UUID employerId,
        @Nullable UUID likelyId,
        int forms,
        OffsetDateTime notedAt,
        @Nullable String settledFor,
        @Nullable UUID settledBy,
        String settledByName,
        @Nullable OffsetDateTime settledAt) {

    enum State {
        /** For a person to decide. */
        WAITING,
        /** The matching of names was sure of an employer; a person may say otherwise. */
        RECOGNISED,
        SETTLED,
        NOT_AN_EMPLOYER
    }

    /** Whether no person has decided yet. */
    boolean open() {
        return state == State.WAITING || state == State.RECOGNISED;
    }

    boolean recognised() {
        return state == State.RECOGNISED;
    }
}
