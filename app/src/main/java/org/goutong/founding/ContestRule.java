package org.goutong.founding;

import java.time.LocalDate;
import org.goutong.law.LegalParameters.Parameter;

/**
 * How many candidates an election needs: for a chair more than there are seats, for a committee a share more and at least
 * one, for the audit committee as many.
 *
 * @param seats at least 1
 * @param day whose rules count
 */
record ContestRule(Office office, int seats, LocalDate day) {

    ContestRule {
        if (seats < 1) {
            throw new IllegalArgumentException("nothing to elect");
        }
    }

    Parameter rule() {
        return office.contestRule(day);
    }

    /** For example 2 for a chair, 8 for a committee of 7, 23 for one of 21, 3 for an audit committee of 3. */
    int leastCandidates() {
        var more = office == Office.COMMITTEE
                ? Math.max(1, rule().atLeastOf(seats))
                : rule().value().signum() == 0 ? 0 : rule().count();
        return seats + more;
    }

    /** How many candidates are missing; 0 when there are enough. */
    int missing(int candidates) {
        return Math.max(0, leastCandidates() - candidates);
    }
}
