package org.goutong.materials;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something an employer asked for, for example the law in English.
 *
 * @param askedBy who asked; may be empty
 * @param dueOn the same day
 * @param deliveredAt null until it was there
 */
record MaterialRequest(
        UUID id,
        UUID caseId,
        String wish,
        String language,
        String askedBy,
        OffsetDateTime askedAt,
        LocalDate dueOn,
        @Nullable UUID materialId,
        @Nullable OffsetDateTime deliveredAt,
        String deliveredByName) {

    boolean sameDay() {
        return deliveredAt != null && !Time.day(deliveredAt.toInstant()).isAfter(dueOn);
    }

    boolean late(LocalDate today) {
        return deliveredAt == null && dueOn.isBefore(today);
    }

    String languageName() {
        return Words.t("materials.language." + language);
    }
}
