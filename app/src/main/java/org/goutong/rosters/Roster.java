package org.goutong.rosters;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of employers from outside.
 *
 * @param orgCode unit that works with it
 * @param title for example 航港园区名录
 * @param placeId building or park it is about, or null
 * @param lines rows of the file that name, or should name, an employer
 * @param blank rows of the file without a word
 * @param skipped rows of the file that could not be read, each with a note
 * @param done lines compared so far
 * @param unsettledBecause text key of why the last settlement did not happen; empty for none
 * @param comparedAt when the comparison began that the verdicts come from; null before the first one has ended
 */
public record Roster(
        UUID id,
        String orgCode,
        RosterKind kind,
        String title,
        @Nullable UUID placeId,
        String fileName,
        Stage stage,
        int lines,
        int blank,
        int skipped,
        int done,
        @Nullable OffsetDateTime comparedAt,
        String unsettledBecause,
        String createdByName,
        OffsetDateTime createdAt) {

    /** How far the work on a list has come. */
    public enum Stage {
        /** Stored; nobody has confirmed yet which column says what. */
        UPLOADED,
        /** Waits for the comparison, or is in it. */
        COMPARING,
        /** Compared; people look at doubtful lines and settle. */
        COMPARED,
        /** Somebody has settled it; it is being entered. */
        SETTLING,
        /** Everything that can be is settled. */
        SETTLED
    }
}
