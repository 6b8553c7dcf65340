package org.goutong.cases;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An entry of the contact log.
 *
 * @param who at the employer; may be empty
 * @param author who talked
 * @param enteredBy who wrote it down
 */
record ContactRow(
        UUID id,
        UUID caseId,
        UUID employerId,
        String employer,
        OffsetDateTime contactedAt,
        ContactChannel channel,
        Outcome outcome,
        String who,
        OurLevel ourLevel,
        String note,
        String author,
        String enteredBy) {}
