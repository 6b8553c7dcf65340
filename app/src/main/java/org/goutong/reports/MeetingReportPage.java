package org.goutong.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.goutong.web.View;

/**
 * What one meeting achieved.
 *
 * @param doors figures of the meeting by the code of their indicator
 * @param mostNamed employers that most people named
 */
record MeetingReportPage(
        Meeting meeting,
        String unionName,
        MeetingFigures figures,
        Breakdown breakdown,
        Map<String, Door> doors,
        QuarterHours chart,
        List<ClaimRow> claims,
        List<NamedEmployer> mostNamed,
        Staff reader,
        Instant now)
        implements View {

    private static final List<String> DEFINED = List.of(
            "applications",
            "employers",
            "employersWithoutUnion",
            "admissions",
            "unidentified",
            "consultations",
            "materials",
            "coolingPacks",
            "leads");

    Door door(String code) {
        var door = doors.get(code);
        if (door == null) {
            throw new IllegalStateException("no module declares the indicator " + code);
        }
        return door;
    }

    /** The figures whose definitions stand at the foot. */
    List<Door> defined() {
        return DEFINED.stream().map(this::door).toList();
    }

    String span() {
        return Time.span(meeting.opens(), meeting.closes(), now);
    }

    boolean running() {
        return meeting.state().equals("OPEN");
    }

    /** The name of the state's shape. */
    String shape() {
        return switch (meeting.state()) {
            case "OPEN" -> "live";
            case "CLOSED" -> "done";
            case "CANCELLED" -> "crossed";
            default -> "planned";
        };
    }

    String tone() {
        return switch (meeting.state()) {
            case "OPEN" -> "live";
            case "CLOSED" -> "good";
            default -> "";
        };
    }

    /** The hours that the applications are divided by, for example {@code 2} or {@code 2.25}. */
    String hours() {
        return BigDecimal.valueOf(MeetingFigures.seconds(meeting, now))
                .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Median from form to membership in words, empty when nobody was admitted. */
    String median() {
        var seconds = figures.medianSecondsToMembership();
        return seconds == null ? "" : Time.duration(Duration.ofSeconds(seconds));
    }

    /** Length of the bar beside an employer. */
    String bar(NamedEmployer employer) {
        return String.format(
                Locale.ROOT,
                "width:%.2frem",
                4.0 * employer.applicants() / mostNamed.getFirst().applicants());
    }
}
