package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import org.goutong.law.LegalParameters;

/**
 * For how long a committee is elected; the term runs from the day of the election.
 *
 * @param years 3 or 5, as the law allows on the day
 */
record Term(LocalDate electedOn, int years) {

    Term {
        if (!allowedYears(electedOn).contains(years)) {
            throw new IllegalArgumentException("no term has %d years".formatted(years));
        }
    }

    /** What a meeting may choose between. */
    static List<Integer> allowedYears(LocalDate day) {
        return List.of(
                LegalParameters.onOrOldest(day, "term.short-years").count(),
                LegalParameters.onOrOldest(day, "term.long-years").count());
    }

    /** The last day, for example 26 November 2031 for 5 years from 27 November 2026. */
    LocalDate endsOn() {
        return electedOn.plusYears(years).minusDays(1);
    }
}
