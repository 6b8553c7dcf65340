package org.goutong.reports;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** Puts together what one meeting achieved, as one moment of the database shows it. */
@Component
class MeetingReports {

    private static final int MOST_NAMED = 12;

    private final Scopes scopes;
    private final Indicators indicators;
    private final IndicatorQueries figures;
    private final MeetingQueries meetings;
    private final Organisations organisations;
    private final Clock clock;

    MeetingReports(
            Scopes scopes,
            Indicators indicators,
            IndicatorQueries figures,
            MeetingQueries meetings,
            Organisations organisations,
            Clock clock) {
        this.scopes = scopes;
        this.indicators = indicators;
        this.figures = figures;
        this.meetings = meetings;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** For a device, by the six digits that join it, or 404. */
    MeetingFigures figures(Staff reader, String code) {
        return scopes.in(reader.scope(), () -> {
            var meeting = meetings.getByCode(reader.scope(), code);
            return figures(reader, meeting, values(reader, meeting), meetings.breakdown(reader.scope(), meeting.id()));
        });
    }

    /** For a page, or 404. */
    MeetingReportPage page(Staff reader, UUID id) {
        var scope = reader.scope();
        return scopes.in(scope, () -> {
            var meeting = meetings.get(scope, id);
            var values = values(reader, meeting);
            var breakdown = meetings.breakdown(scope, id);
            var counted = figures(reader, meeting, values, breakdown);
            return new MeetingReportPage(
                    meeting,
                    organisations.get(scope, meeting.orgCode()).unionName(),
                    counted,
                    breakdown,
                    doors(meeting, values),
                    QuarterHours.of(meeting, meetings.quarterHours(scope, id)),
                    claims(counted.claims(), doors(meeting, values)),
                    meetings.listMostNamed(scope, id, MOST_NAMED),
                    reader,
                    clock.instant());
        });
    }

    /** Claims beside what was recorded, in the order of the figures. */
    private List<ClaimRow> claims(List<Claim> claims, Map<String, Door> doors) {
        var order = indicators.list();
        return claims.stream()
                .map(claim -> ClaimRow.of(claim, doors.get(claim.indicator())))
                .sorted(Comparator.comparingInt(row -> row.recorded() == null
                        ? order.size()
                        : order.indexOf(row.recorded().indicator())))
                .toList();
    }

    private Map<String, Long> values(Staff reader, Meeting meeting) {
        return figures.values(
                reader.scope(), indicators.list(), new Selection(reader.orgCode(), null, null, meeting.counted()));
    }

    private MeetingFigures figures(Staff reader, Meeting meeting, Map<String, Long> values, Breakdown breakdown) {
        return MeetingFigures.of(
                meeting,
                values,
                breakdown,
                meetings.medianSecondsToMembership(reader.scope(), meeting.id()),
                meetings.listClaims(reader.scope(), meeting.id()),
                clock.instant());
    }

    private Map<String, Door> doors(Meeting meeting, Map<String, Long> values) {
        var doors = new HashMap<String, Door>();
        for (var indicator : indicators.list()) {
            doors.put(
                    indicator.code(),
                    new Door(
                            indicator,
                            values.getOrDefault(indicator.code(), 0L),
                            null,
                            "/reports/" + indicator.code() + "?meeting=" + meeting.id()));
        }
        // A claim speaks of the figure as the report names it.
        if (doors.get("admissions") instanceof Door admissions) {
            doors.put("admitted", admissions);
        }
        return doors;
    }
}
