package org.goutong.outreach;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.Panels;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what happens today. */
@Controller
class TodayController {

    /** More than every unit of the city on a communication day. */
    private static final int MOST = 500;

    private static final int FORGOTTEN = 20;
    private static final int UPCOMING = 8;

    private final MeetingQueries queries;
    private final UnitNames units;
    private final Panels panels;
    private final Clock clock;

    TodayController(MeetingQueries queries, UnitNames units, Panels panels, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/")
    @Needs(Right.BE_SIGNED_IN)
    Object today(Staff staff) {
        // Administrators keep the tree and its people; there is no meeting for them to see.
        return staff.may(Right.READ) ? board(staff) : Redirect.to("/staff");
    }

    private TodayPage board(Staff staff) {
        var scope = staff.scope();
        var now = clock.instant();
        var day = Time.day(now);
        var start = day.atStartOfDay(Time.ZONE).toInstant();
        var end = day.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
        var meetings = new ArrayList<>(list(scope, null, start, end, false, MOST));
        meetings.removeIf(meeting -> meeting.state() == Meeting.State.CANCELLED);
        // A stall that was not closed last night is still running.
        list(scope, Meeting.State.OPEN, null, null, false, MOST).stream()
                .filter(meeting -> !meetings.contains(meeting))
                .forEach(meetings::add);
        var relayed = list(scope, Meeting.State.OPEN, null, null, true, MOST);
        var forgotten = list(scope, Meeting.State.PLANNED, null, start, false, FORGOTTEN);
        var upcoming = list(scope, Meeting.State.PLANNED, end, null, false, UPCOMING);
        var names = units.of(staff);
        var counts = queries.countConsultations(scope, meetings);
        var rows = new Rows(names, counts, now);
        return new TodayPage(
                Time.dateWithWeekday(day),
                Time.clock(now),
                rows.of(meetings, meeting -> meeting.overdue(now)),
                rows.of(meetings, meeting -> meeting.state() == Meeting.State.OPEN),
                rows.of(meetings, meeting -> meeting.state() == Meeting.State.PLANNED && !meeting.overdue(now)),
                rows.of(meetings, meeting -> meeting.state() == Meeting.State.CLOSED),
                rows.of(relayed, meeting -> true),
                rows.of(forgotten, meeting -> true),
                rows.of(upcoming, meeting -> true),
                names.size(),
                meetings.stream().map(Meeting::orgCode).distinct().count(),
                panels.on("today", staff.id()),
                panels.on("today-meetings", staff.id()),
                staff.may(Right.PLAN));
    }

    private List<Meeting> list(
            Scope scope,
            Meeting.@Nullable State state,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean relayed,
            int most) {
        return queries.listNext(scope, new MeetingSearch(state, "", from, to, relayed), null, most);
    }

    private record Rows(Map<String, String> names, Map<UUID, Long> counts, Instant now) {

        List<TodayRow> of(List<Meeting> meetings, Predicate<Meeting> wanted) {
            return meetings.stream().filter(wanted).map(this::row).toList();
        }

        private TodayRow row(Meeting meeting) {
            var hours = Time.span(meeting.opensAt(), meeting.closesAt(), now);
            var many = names.size() > 1;
            return new TodayRow(
                    meeting,
                    many ? names.getOrDefault(meeting.orgCode(), meeting.unionName()) : meeting.where(),
                    many ? meeting.where() + "·" + hours : hours,
                    counts.getOrDefault(meeting.id(), 0L));
        }
    }
}
