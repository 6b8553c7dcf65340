package org.goutong.imports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.employers.SourceKind;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A list that is taken over: one import.
 *
 * @param orgCode unit that gets what is new
 * @param source how strong it is
 * @param headings titles of the columns, one in a line
 * @param rowCount rows that are not blank, those that cannot be read among them
 * @param columns as {@link Mapping#stored}
 * @param matchKey null until it was chosen
 * @param mode null until it was chosen
 * @param checkedTo last row that was looked at; likewise {@code ranTo}
 * @param undoneTo row down to which it was undone, from the end
 * @param username account in whose name it goes on
 * @param endedAt when it was through, or stopped; null before
 * @param leftOpen rows that were not taken up, because somebody stopped it
 * @param interruptedBy why it does not go on; a key of the texts, empty for no reason
 */
record Batch(
        UUID id,
        String orgCode,
        ImportKind kind,
        String title,
        SourceKind source,
        String fileName,
        String headings,
        int rowCount,
        int blank,
        int lastRow,
        Stage stage,
        String columns,
        @Nullable MatchKey matchKey,
        @Nullable Mode mode,
        int checkedTo,
        int ranTo,
        int undoneTo,
        String username,
        String uploadedByName,
        OffsetDateTime uploadedAt,
        String ranByName,
        @Nullable OffsetDateTime endedAt,
        int created,
        int updated,
        int filled,
        int skipped,
        int failed,
        int duplicates,
        int leftOpen,
        String undoneByName,
        @Nullable OffsetDateTime undoneAt,
        String interruptedBy) {

    /** Where an import stands. */
    enum Stage {
        UPLOADED,
        CHECKING,
        CHECKED,
        RUNNING,
        STOPPED,
        DONE,
        UNDOING,
        UNDONE;

        boolean busy() {
            return this == CHECKING || this == RUNNING || this == UNDOING;
        }

        /** Whether nothing was written yet, so that everything can be chosen anew. */
        boolean open() {
            return this == UPLOADED || this == CHECKED;
        }

        String word() {
            return Words.t("imports.stage." + name());
        }
    }

    List<String> titles() {
        return List.of(headings.split("\n", -1));
    }

    Mapping mapping() {
        return Mapping.ofStored(columns);
    }

    /** How many records it has entered or changed. */
    int written() {
        return created + updated + filled;
    }

    String path() {
        return "/imports/" + id;
    }
}
