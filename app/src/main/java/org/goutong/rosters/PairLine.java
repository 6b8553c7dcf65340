package org.goutong.rosters;

import java.util.List;
import org.goutong.matching.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one line when its list stands beside another.
 *
 * @param otherRow row of the other list that means the same employer, or may do so; null when there is none
 */
record PairLine(
        Side side, int rowNumber, Part part, @Nullable Integer otherRow, List<Reason> reasons) {

    /** One of the two lists. */
    enum Side {
        LEFT,
        RIGHT
    }

    /** Where a line belongs; every line is in exactly one part. */
    enum Part {
        /** Both lists name the employer. */
        BOTH,
        /** Both lists may name the employer; a person finds out when the lists are settled. */
        DOUBTFUL,
        /** One code and two names, or one name and two codes. */
        CONFLICT,
        /** Only this list names the employer. */
        ONLY,
        /** The list has named the employer before. */
        DUPLICATE,
        /** It names nobody. */
        UNREADABLE
    }
}
