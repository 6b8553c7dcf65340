package org.goutong.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goutong.web.Ratio;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one meeting as a device reads them: counts are whole numbers, ratios strings with two digits.
 *
 * @param applications persons; flagged and unreviewed ones included
 * @param employers distinct and settled; the unidentified stand apart
 * @param admitted of the applications, those that became memberships
 * @param waiting of the applications, those that nobody decided yet
 * @param applicationsPerEmployer for example {@code "3.93"}; null when no employer was named
 * @param applicationsPerHour of the hours the meeting was to run, of a running one so far; null before it begins
 * @param medianSecondsToMembership from form to membership; null when nobody was admitted
 * @param claims what was said by hand, never added to the rest
 * @param org code of the unit that held it
 */
record MeetingFigures(
        long applications,
        long employers,
        long employersWithoutUnion,
        long employersWithUnion,
        long unidentified,
        long admitted,
        long returned,
        long waiting,
        long flagged,
        long consultations,
        long materials,
        long coolingPacks,
        long leads,
        @Nullable String applicationsPerEmployer,
        @Nullable String applicationsPerHour,
        @Nullable Long medianSecondsToMembership,
        List<Claim> claims,
        String code,
        String title,
        String org,
        String opens,
        String closes,
        String state) {

    static MeetingFigures of(
            Meeting meeting,
            Map<String, Long> values,
            Breakdown breakdown,
            @Nullable Long median,
            List<Claim> claims,
            Instant now) {
        long applications = values.getOrDefault("applications", 0L);
        long employers = values.getOrDefault("employers", 0L);
        return new MeetingFigures(
                applications,
                employers,
                values.getOrDefault("employersWithoutUnion", 0L),
                values.getOrDefault("employersWithUnion", 0L),
                values.getOrDefault("unidentified", 0L),
                values.getOrDefault("admissions", 0L),
                breakdown.returned(),
                breakdown.waiting(),
                breakdown.flagged(),
                values.getOrDefault("consultations", 0L),
                values.getOrDefault("materials", 0L),
                values.getOrDefault("coolingPacks", 0L),
                values.getOrDefault("leads", 0L),
                Ratio.of(applications, employers),
                Ratio.of(applications * 3600, seconds(meeting, now)),
                median,
                claims,
                meeting.code(),
                meeting.title(),
                meeting.orgCode(),
                Time.iso(meeting.opens()),
                Time.iso(meeting.closes()),
                meeting.state().toLowerCase(Locale.ROOT));
    }

    /** How long the meeting ran by its hours, so far when it is not over. */
    static long seconds(Meeting meeting, Instant now) {
        var end = now.isBefore(meeting.closes()) ? now : meeting.closes();
        return Math.max(0, Duration.between(meeting.opens(), end).toSeconds());
    }
}
