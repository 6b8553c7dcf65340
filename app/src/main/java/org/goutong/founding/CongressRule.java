package org.goutong.founding;

import java.time.LocalDate;
import java.util.Optional;
import org.goutong.law.LegalParameters;
import org.goutong.law.LegalParameters.Parameter;

/**
 * Whether delegates may meet in place of all members. With fewer members than the rule says everybody comes.
 *
 * @param members who may vote
 * @param day whose rules count
 */
record CongressRule(int members, LocalDate day) {

    Parameter rule() {
        return LegalParameters.on(day, "congress.from-members");
    }

    boolean allowed() {
        return members >= rule().count();
    }

    /** How many delegates there are to be; none when no congress is allowed. */
    Optional<SizeBand> delegates() {
        return allowed() ? SizeBand.ofCongress(members, day) : Optional.empty();
    }
}
