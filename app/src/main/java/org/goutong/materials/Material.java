package org.goutong.materials;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something to hand to employers, in one language.
 *
 * @param familyId the same in all its languages
 * @param language {@code zh}, {@code en} or {@code other}
 * @param source where it comes from, for example 全国人大网; may be empty
 * @param size in bytes
 * @param validTo last day on which it is right, null for as long as nobody says otherwise
 */
record Material(
        UUID id,
        String orgCode,
        UUID familyId,
        String title,
        String language,
        String source,
        String fileName,
        int size,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String addedByName) {

    boolean valid(LocalDate today) {
        return !validFrom.isAfter(today) && (validTo == null || !validTo.isBefore(today));
    }

    String languageName() {
        return Words.t("materials.language." + language);
    }

    /** For example 340 KB. */
    String sizeText() {
        return size < 1_000_000 ? Math.max(1, size / 1000) + " KB" : "%.1f MB".formatted(size / 1_000_000.0);
    }
}
