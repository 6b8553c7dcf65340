package org.goutong.founding;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.goutong.web.Words;

/**
 * The ballots of one election as the scrutineers counted them. Nobody is named in it: who voted how is known to no one.
 *
 * @param present who had signed in
 * @param voided ballots that do not count
 */
record Count(int present, int issued, int returned, int valid, int voided) {

    /** Why an election does not count. */
    enum Flaw {
        /** Fewer came than must. */
        NO_QUORUM,
        /** More ballots were given out than people were there. */
        MORE_ISSUED_THAN_PRESENT,
        /** More ballots came back than were given out. */
        MORE_RETURNED_THAN_ISSUED,
        /** Valid and void ballots are not together those that came back. */
        NOT_ADDING_UP,
        /** A candidate has more votes than there are valid ballots. */
        MORE_VOTES_THAN_BALLOTS,
        /** Together the candidates have more votes than the valid ballots could give. */
        MORE_VOTES_THAN_SEATS_ALLOW;

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.flaw." + name());
        }

        /** As a letter says it. */
        String chinese() {
            return Words.in(Locale.SIMPLIFIED_CHINESE, "founding.flaw." + name());
        }
    }

    /** What is wrong with the ballots alone; empty when they add up. */
    Set<Flaw> flaws(Attendance attendance) {
        var flaws = EnumSet.noneOf(Flaw.class);
        if (attendance.missing(present) > 0) {
            flaws.add(Flaw.NO_QUORUM);
        }
        if (issued > present) {
            flaws.add(Flaw.MORE_ISSUED_THAN_PRESENT);
        }
        if (returned > issued) {
            flaws.add(Flaw.MORE_RETURNED_THAN_ISSUED);
        }
        if (valid + voided != returned) {
            flaws.add(Flaw.NOT_ADDING_UP);
        }
        return flaws;
    }
}
