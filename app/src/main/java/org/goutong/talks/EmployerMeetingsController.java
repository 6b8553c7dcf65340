package org.goutong.talks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.outreach.MeetingPosition;
import org.goutong.web.Page;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of meetings with employers. */
@Controller
class EmployerMeetingsController {

    private final EmployerMeetingQueries queries;
    private final EmployerMeetingRows rows;

    EmployerMeetingsController(EmployerMeetingQueries queries, EmployerMeetingRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    @GetMapping("/employer-meetings")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor) {
        var since = Typed.day(from);
        var until = Typed.day(to);
        var all = new EmployerMeetingSearch(
                null,
                Typed.oneOf(EmployerMeeting.Kind.class, kind),
                Typed.line(q),
                start(since),
                until == null ? null : start(until.plusDays(1)));
        var counts = queries.count(staff.scope(), all);
        var wanted = state(state, counts);
        var slice = Slice.of(null, cursor);
        var after = MeetingPosition.after(slice);
        // Plans are read from the next one on, everything else from the newest back.
        var found = wanted == EmployerMeeting.State.PLANNED
                ? queries.listNext(staff.scope(), all.of(wanted), after, slice.fetch())
                : queries.listNewest(staff.scope(), all.of(wanted), after, slice.fetch());
        var page = Page.of(found, slice, meeting -> MeetingPosition.of(meeting.opensAt(), meeting.id()));
        return new EmployerMeetingsPage(
                wanted,
                all.kind(),
                counts,
                rows.of(staff, page.items()),
                all.text(),
                since == null ? "" : since.toString(),
                until == null ? "" : until.toString(),
                page.next(),
                slice.after() == null,
                staff.may(Right.PLAN));
    }

    private static EmployerMeeting.State state(@Nullable String asked, Map<EmployerMeeting.State, Integer> counts) {
        if (Typed.oneOf(EmployerMeeting.State.class, asked) instanceof EmployerMeeting.State state) {
            return state;
        }
        return counts.containsKey(EmployerMeeting.State.PLANNED) || counts.isEmpty()
                ? EmployerMeeting.State.PLANNED
                : EmployerMeeting.State.CLOSED;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Time.ZONE).toInstant();
    }
}
