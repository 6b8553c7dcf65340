package org.goutong.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How moments and durations are written for people: 今天 12:08, 6月7日 11:30–13:30, 6 分 40 秒. */
public final class Time {

    /** The clock on the wall of every stall. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Time() {}

    /** The day on the wall at a moment. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** For example {@code 12:08}. */
    public static String clock(@Nullable Instant at) {
        return at == null ? "" : CLOCK.format(at.atZone(ZONE));
    }

    /** For example {@code 今天}, {@code 6月7日} or, in another year, {@code 2025年6月7日}. */
    public static String date(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Words.t("web.time.today");
        }
        var sameYear = day.getYear() == today.getYear();
        return DateTimeFormatter.ofPattern(
                        Words.t(sameYear ? "web.time.day-pattern" : "web.time.day-year-pattern"), locale())
                .format(day);
    }

    /** For example {@code 11月24日 周二}: where a plan is meant. */
    public static String dateWithWeekday(LocalDate day) {
        return DateTimeFormatter.ofPattern(Words.t("web.time.weekday-pattern"), locale())
                .format(day);
    }

    /** For example {@code 今天 12:08}. */
    public static String moment(@Nullable Instant at, Instant now) {
        return at == null ? "" : date(day(at), day(now)) + " " + clock(at);
    }

    /** For example {@code 6月7日 11:30–13:30}. */
    public static String span(Instant from, Instant to, Instant now) {
        return date(day(from), day(now)) + " " + clock(from) + "–"
                + (day(from).equals(day(to)) ? clock(to) : date(day(to), day(now)) + " " + clock(to));
    }

    /** For example {@code 6 分 40 秒}. */
    public static String duration(Duration duration) {
        var seconds = duration.toSeconds();
        return seconds < 3600
                ? Words.t("web.time.minutes-seconds", seconds / 60, seconds % 60)
                : Words.t("web.time.hours-minutes", seconds / 3600, seconds % 3600 / 60);
    }

    /** For devices, for example {@code 2016-06-07T11:30:00+08:00}. */
    public static String iso(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE).toOffsetDateTime());
    }

    private static Locale locale() {
        return Words.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
