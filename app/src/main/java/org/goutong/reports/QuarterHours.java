package org.goutong.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * Applications per quarter of an hour as bars of a drawing 640 wide and 226 high.
 *
 * @param before applications that came before the first bar
 * @param after applications that came after the last bar
 */
record QuarterHours(List<Bar> bars, long before, long after) {

    static final int WIDTH = 640;
    static final double BASE = 184.5;
    private static final double HIGHEST = 146;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    /** Forms that were begun in time are taken for so long after the end. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    private static final int MOST = 48;
    private static final int MOST_WITH_NUMBERS = 9;

    /**
     * One quarter of an hour.
     *
     * @param at its beginning on the clock, for example {@code 12:15}
     * @param peak whether most people came then; the first of equals
     * @param number whether its number stands above it
     * @param label whether its time stands below it
     */
    record Bar(
            String at,
            long applications,
            double x,
            double y,
            double width,
            double height,
            boolean peak,
            boolean number,
            boolean label) {

        /** Where number and time stand. */
        double middle() {
            return round(x + width / 2);
        }
    }

    static QuarterHours of(Meeting meeting, SortedMap<Instant, Long> counts) {
        var first = floor(meeting.opens());
        var last = floor(meeting.closes().minusNanos(1));
        for (var quarter : counts.keySet()) {
            if (quarter.isAfter(last) && quarter.isBefore(meeting.closes().plus(GRACE))) {
                last = quarter;
            }
        }
        if (Duration.between(first, last).dividedBy(QUARTER) >= MOST) {
            last = first.plus(QUARTER.multipliedBy(MOST - 1));
        }
        var most = counts.subMap(first, last.plusNanos(1)).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new QuarterHours(
                bars(first, last, counts, most), sum(counts.headMap(first)), sum(counts.tailMap(last.plusNanos(1))));
    }

    private static List<Bar> bars(Instant first, Instant last, SortedMap<Instant, Long> counts, long most) {
        var slots = (int) Duration.between(first, last).dividedBy(QUARTER) + 1;
        var slot = (double) WIDTH / slots;
        var width = Math.min(44, round(slot * 0.6));
        var every = (slots + MOST_WITH_NUMBERS - 1) / MOST_WITH_NUMBERS;
        var bars = new ArrayList<Bar>();
        var peakSeen = false;
        for (int place = 0; place < slots; place++) {
            var quarter = first.plus(QUARTER.multipliedBy(place));
            long applications = counts.getOrDefault(quarter, 0L);
            var peak = !peakSeen && applications == most && most > 0;
            peakSeen |= peak;
            var height = most == 0 ? 0 : round(HIGHEST * applications / most);
            bars.add(new Bar(
                    Time.clock(quarter),
                    applications,
                    round(slot * place + (slot - width) / 2),
                    round(BASE - 0.5 - height),
                    width,
                    height,
                    peak,
                    peak || every == 1,
                    place % every == 0));
        }
        return List.copyOf(bars);
    }

    /** The busiest quarter of an hour, null when nobody came. */
    @Nullable
    Bar peak() {
        return bars.stream().filter(Bar::peak).findFirst().orElse(null);
    }

    /** The whole chart as a sentence, for those who hear it. */
    String spoken() {
        return bars.stream().map(bar -> bar.at() + " " + bar.applications()).collect(Collectors.joining(", "));
    }

    private static Instant floor(Instant at) {
        var sinceHour = Duration.between(at.truncatedTo(ChronoUnit.HOURS), at);
        return at.truncatedTo(ChronoUnit.HOURS).plus(QUARTER.multipliedBy(sinceHour.dividedBy(QUARTER)));
    }

    private static long sum(SortedMap<Instant, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
