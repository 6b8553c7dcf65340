package org.goutong.reports;

import java.time.Instant;
import java.time.LocalDate;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are counted: everything of a unit and below it, within days, of one meeting.
 *
 * @param orgCode the unit, which lies in the person's scope
 * @param from first day, on the clock of the stall; null since the beginning
 * @param to last day, included; null up to now
 * @param meeting null for all meetings and what belongs to none
 */
record Selection(
        String orgCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CountedMeeting meeting) {

    /** The day on which what stands is counted. */
    LocalDate lastDay(LocalDate today) {
        return to == null ? today : to;
    }

    /** The moment of the first row that counts, or null. */
    @Nullable
    Instant since() {
        return from == null ? null : from.atStartOfDay(Time.ZONE).toInstant();
    }

    /** The moment from which rows do not count any more, or null. */
    @Nullable
    Instant until() {
        return to == null ? null : to.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    }
}
