package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * What an employer asked or remarked on its own page.
 *
 * @param askedBy who wrote it
 * @param answer what was released to the employer; empty before
 * @param answeredAt null until it was answered
 * @param version which state of the row this is; an answer names the state it was made from
 */
record Question(
        UUID id,
        UUID caseId,
        UUID personId,
        String askedBy,
        String wording,
        OffsetDateTime askedAt,
        String answer,
        @Nullable OffsetDateTime answeredAt,
        String answeredBy,
        String version) {

    boolean answered() {
        return answeredAt != null;
    }

    LocalDate askedOn() {
        return Time.day(askedAt.toInstant());
    }
}
