package org.goutong.founding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;

/**
 * Which forms of organisation the members of one employer may choose: with enough of them a committee of their own, below
 * that also a joint union, an organiser or a federation. What counts is members, not employees.
 *
 * @param members of the employer, at least 0
 * @param day whose rules count
 */
record FormRule(int members, LocalDate day) {

    /** From how many members a committee must be set up. */
    Parameter rule() {
        return LegalParameters.on(day, "union.committee-from-members");
    }

    boolean ownCommitteeRequired() {
        return members >= rule().count();
    }

    Set<UnionForm> allowed() {
        return ownCommitteeRequired() ? EnumSet.of(UnionForm.COMMITTEE) : EnumSet.allOf(UnionForm.class);
    }

    /** How many members more make a committee a duty; 0 when it is one. */
    int missing() {
        return Math.max(0, rule().count() - members);
    }
}
