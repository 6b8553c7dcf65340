package org.goutong.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The personal link of somebody at an employer.
 *
 * @param until when it ends; null once it was taken back
 * @param address where it was mailed to, encrypted; null when it was handed over
 * @param officeLine the telephone number that its page names for questions
 * @param openedAt when it was last used; null before
 */
record PersonLink(
        UUID personId,
        int version,
        @Nullable OffsetDateTime until,
        String language,
        @Nullable String address,
        String officeLine,
        UUID madeBy,
        String madeByName,
        OffsetDateTime madeAt,
        @Nullable OffsetDateTime openedAt) {

    boolean holds(Instant now) {
        return until != null && until.toInstant().isAfter(now);
    }
}
