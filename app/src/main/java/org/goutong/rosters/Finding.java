package org.goutong.rosters;

import java.util.List;
import java.util.UUID;
import org.goutong.matching.Candidate;
import org.goutong.matching.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison makes of one line.
 *
 * @param employerId the employer, only when it is known
 * @param duplicateOf row of the line that names the employer already, or may do so
 * @param confidence how sure a known employer is, from 0 to 1
 * @param candidates employers a doubtful line may mean, the likeliest first
 */
record Finding(
        int rowNumber,
        Verdict verdict,
        @Nullable UUID employerId,
        @Nullable Integer duplicateOf,
        @Nullable Double confidence,
        List<Reason> reasons,
        List<Candidate> candidates) {

    static Finding of(int rowNumber, Verdict verdict) {
        return new Finding(rowNumber, verdict, null, null, null, List.of(), List.of());
    }
}
