package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactClockTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-18, 1, 2026-11-23",
        "2026-11-19, 2, 2026-11-23",
        "2026-11-16, 2, 2026-11-19",
        "2026-11-16, 3, 2026-11-23",
        "2026-11-14, 4, 2026-11-23"
    })
    void triesAgainOnAWorkingDayAndLaterAfterThreeFailures(LocalDate day, int failures, LocalDate next) {
        assertThat(ContactClock.afterFailure(day, failures)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-23, 2026-11-23",
        "2026-11-20, 2026-11-27, 2026-11-27",
        "2026-11-20, 2027-01-20, 2026-11-27",
        "2026-11-21, 2027-01-20, 2026-11-30"
    })
    void letsNoWeekPassAfterAnAttemptHoweverFarOffTheNext(LocalDate day, LocalDate retry, LocalDate due) {
        assertThat(ContactClock.dueAfterFailure(day, retry)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 1", "4, 1", "5, 2", "6, 2", "7, 3", "400, 3", "-3, 0"})
    void climbsALevelAfterThreeFiveAndSevenDays(int late, int level) {
        assertThat(ContactClock.level(FRIDAY, FRIDAY.plusDays(late))).isEqualTo(level);
    }

    @Test
    void countsWeeksUntilOneIsMissed() {
        var since = ContactClock.unbrokenSince(null, null, FRIDAY);
        assertThat(since).isEqualTo(FRIDAY);
        assertThat(ContactClock.unbrokenSince(since, FRIDAY, FRIDAY.plusDays(7)))
                .isEqualTo(FRIDAY);
        assertThat(ContactClock.unbrokenSince(since, FRIDAY, FRIDAY.plusDays(8)))
                .isEqualTo(FRIDAY.plusDays(8));

        assertThat(ContactClock.unbrokenWeeks(FRIDAY, FRIDAY.plusDays(7), FRIDAY.plusDays(10)))
                .isEqualTo(2);
        assertThat(ContactClock.unbrokenWeeks(FRIDAY, FRIDAY.plusDays(7), FRIDAY.plusDays(14)))
                .isEqualTo(2);
        assertThat(ContactClock.unbrokenWeeks(FRIDAY, FRIDAY.plusDays(7), FRIDAY.plusDays(15)))
                .isZero();
        assertThat(ContactClock.unbrokenWeeks(null, null, FRIDAY)).isZero();
    }
}
