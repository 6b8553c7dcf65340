package org.goutong.opinions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * What an employer asked or remarked, as it reads it on its own page.
 *
 * @param answer what was released to it; empty before
 * @param answeredAt null until it was answered
 * @param changeMade what was changed by it; may be empty
 */
record OwnQuestion(
        String askedBy,
        String wording,
        OffsetDateTime askedAt,
        String answer,
        @Nullable OffsetDateTime answeredAt,
        String answeredBy,
        String changeMade) {

    boolean answered() {
        return answeredAt != null;
    }

    LocalDate askedOn() {
        return Time.day(askedAt.toInstant());
    }
}
