package org.goutong.founding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A public notice and how long it hangs: the day after posting is its first day.
 *
 * @param days how many, for example 7
 */
record PublicNotice(LocalDate postedOn, int days) {

    /** The last day on which somebody may object, for example 8 November for 7 days from 1 November. */
    LocalDate endsOn() {
        return postedOn.plusDays(days);
    }

    /** Whether all days have passed. */
    boolean over(LocalDate today) {
        return today.isAfter(endsOn());
    }

    /** Which day of the notice it is: 0 on the day of posting, at most the number of days. */
    int dayOn(LocalDate today) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(postedOn, today), 0, days);
    }
}
