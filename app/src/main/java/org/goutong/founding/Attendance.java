package org.goutong.founding;

import java.time.LocalDate;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;

/**
 * Who is due at a general meeting or congress, and what follows for its election: at least two thirds of those due must
 * be present, and whoever is to be elected needs the votes of more than half of those due, not of those present.
 *
 * @param due members or delegates who may vote, at least 1
 * @param day of the meeting
 */
record Attendance(int due, LocalDate day) {

    Attendance {
        if (due < 1) {
            throw new IllegalArgumentException("nobody is due");
        }
    }

    /** The rule of the quorum, as it is on the day. */
    Parameter quorumRule() {
        return LegalParameters.onOrOldest(day, "election.quorum");
    }

    /** The rule of the majority, as it is on the day. */
    Parameter majorityRule() {
        return LegalParameters.onOrOldest(day, "election.majority");
    }

    /** How many must be present, for example 25 of 37. */
    int quorum() {
        return quorumRule().atLeastOf(due);
    }

    /** How many votes elect, for example 19 of 37. */
    int needed() {
        return majorityRule().moreThanOf(due);
    }

    /** How many more must come before the election may be held; 0 when it may. */
    int missing(int present) {
        return Math.max(0, quorum() - present);
    }
}
