package org.goutong.rosters;

import java.util.List;
import java.util.UUID;
import org.goutong.employers.Floor;
import org.goutong.matching.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An employer that a line may mean, with what speaks for and against it.
 *
 * @param confidence how likely, from 0 to 1; 0 when nobody can say
 * @param reasons as {@link Reasons} stores them
 */
record CandidateRow(
        UUID employerId,
        String orgCode,
        String name,
        @Nullable String creditCode,
        String address,
        String floor,
        double confidence,
        String reasons) {

    String where() {
        return Floor.text(address, floor);
    }

    List<Reason> clues() {
        return Reasons.of(reasons);
    }

    /** For example 83; never 0 and never 100, because nobody is that sure. */
    int percent() {
        return (int) Math.clamp(Math.round(confidence * 100), 1, 99);
    }
}
