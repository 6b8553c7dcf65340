package org.goutong.cases;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the contact log.
 *
 * @param contactKey by which a list that comes back knows it
 * @param who at the employer; may be empty
 * @param author who talked
 * @param enteredBy who wrote it down
 * @param struckBy who struck it out; empty while it stands
 */
record ContactRow(
        UUID id,
        UUID contactKey,
        UUID caseId,
        UUID employerId,
        String employer,
        @Nullable String creditCode,
        OffsetDateTime contactedAt,
        ContactChannel channel,
        Outcome outcome,
        String who,
        OurLevel ourLevel,
        String note,
        String author,
        String enteredBy,
        String struckBy,
        String struckWhy) {}
