package org.goutong.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stayed when an import was undone.
 *
 * @param field name of the column; empty when the whole record stayed
 * @param changed the column that somebody has changed or found right since; empty when nobody did
 * @param value what that column says since; empty when it says nothing
 * @param actor who has changed it since; empty when nobody did
 */
record Kept(
        int rowNumber,
        String field,
        UUID subjectId,
        Reason reason,
        String changed,
        String value,
        String actor,
        @Nullable OffsetDateTime changedAt) {

    /** Why it stayed. */
    enum Reason {
        /** Somebody has changed it since. */
        CHANGED,
        /** Something else refers to it. */
        USED,
        /** Somebody has found it right since. */
        CONFIRMED,
        /** What it named before is not found any more. */
        GONE;

        String word() {
            return Words.t("imports.kept." + name());
        }
    }
}
