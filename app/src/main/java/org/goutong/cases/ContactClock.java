package org.goutong.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an employer is to be contacted again. Once a week somebody there hears of the union; who was not let in tries
 * again sooner, and never gives up by himself (不停敲门).
 */
final class ContactClock {

    /** Days from a contact to the next: 每周联络. */
    static final int WEEK = 7;

    private static final int RETRY = 3;

    private ContactClock() {}

    /** The day of the next weekly contact. */
    static LocalDate afterContact(LocalDate day) {
        return day.plusDays(WEEK);
    }

    /**
     * The day of the next attempt, a working day: three days later, and from the third failure in a row a week later.
     *
     * @param failures attempts that reached nobody, this one included
     */
    static LocalDate afterFailure(LocalDate day, int failures) {
        return workingDay(day.plusDays(failures < 3 ? RETRY : WEEK));
    }

    /**
     * Until when an employer is to be contacted after an attempt that reached nobody: a next day far off lets no week pass.
     *
     * @param retry when somebody means to try again
     */
    static LocalDate dueAfterFailure(LocalDate day, LocalDate retry) {
        var latest = workingDay(afterContact(day));
        return retry.isBefore(latest) ? retry : latest;
    }

    private static LocalDate workingDay(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY ? day.plusDays(2) : weekday == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /**
     * First contact since which no week was missed, once there is another one.
     *
     * @param unbrokenSince as it was; null before the first contact
     * @param lastContact day on which somebody was last reached, null before the first; attempts in between count for nothing
     */
    static LocalDate unbrokenSince(@Nullable LocalDate unbrokenSince, @Nullable LocalDate lastContact, LocalDate day) {
        return unbrokenSince == null || lastContact == null || day.isAfter(afterContact(lastContact))
                ? day
                : unbrokenSince;
    }

    /**
     * How many weeks in a row have had a contact; 0 when the last one is overdue.
     *
     * @param lastContact day of the last contact, null before the first
     */
    static int unbrokenWeeks(@Nullable LocalDate unbrokenSince, @Nullable LocalDate lastContact, LocalDate today) {
        return unbrokenSince == null
                        || lastContact == null
                        || afterContact(lastContact).isBefore(today)
                ? 0
                : (int) (ChronoUnit.DAYS.between(unbrokenSince, lastContact) / WEEK) + 1;
    }

    /** How many levels an overdue contact has climbed: after 3, 5 and 7 days one more. */
    static int level(LocalDate dueOn, LocalDate today) {
        var late = ChronoUnit.DAYS.between(dueOn, today);
        return late >= 7 ? 3 : late >= 5 ? 2 : late >= 3 ? 1 : 0;
    }
}
