package org.goutong.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one form, numbers masked.
 *
 * @param mentionState how it stands with the spelling of the employer, null when there is none or it is another unit's
 */
record Details(
        String number,
        String name,
        String phone,
        @Nullable String idType,
        @Nullable String idNumber,
        String employerText,
        @Nullable String proxyFor,
        String language,
        String channel,
        String consentVersion,
        Instant consentedAt,
        @Nullable UUID mentionId,
        @Nullable String mentionState,
        @Nullable UUID employerId,
        int samePhone) {

    /** Whether nobody has decided yet which employer was meant. */
    boolean unidentified() {
        return "WAITING".equals(mentionState);
    }

    /** Whether the matching of names found the employer, and a person may say otherwise. */
    boolean recognised() {
        return "RECOGNISED".equals(mentionState);
    }
}
