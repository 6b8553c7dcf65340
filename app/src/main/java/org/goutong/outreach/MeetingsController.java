package org.goutong.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Page;
import org.goutong.web.Panels;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of meetings. */
@Controller
class MeetingsController {

    private final MeetingQueries queries;
    private final MeetingRows rows;
    private final Panels panels;

    MeetingsController(MeetingQueries queries, MeetingRows rows, Panels panels) {
        this.queries = queries;
        this.rows = rows;
        this.panels = panels;
    }

    @GetMapping("/meetings")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor) {
        var text = Typed.line(q);
        var since = Typed.day(from);
        var until = Typed.day(to);
        var all = new MeetingSearch(null, text, start(since), until == null ? null : start(until.plusDays(1)), null);
        var counts = queries.count(staff.scope(), all);
        var wanted = state(state, counts);
        var search = new MeetingSearch(wanted, text, all.from(), all.to(), null);
        var slice = Slice.of(null, cursor);
        var after = MeetingPosition.after(slice);
        // Plans are read from the next one on, everything else from the newest back.
        var found = wanted == Meeting.State.PLANNED
                ? queries.listNext(staff.scope(), search, after, slice.fetch())
                : queries.listNewest(staff.scope(), search, after, slice.fetch());
        var page = Page.of(found, slice, meeting -> MeetingPosition.of(meeting.opensAt(), meeting.id()));
        return new MeetingsPage(
                wanted,
                counts,
                panels.on("meetings", staff.id()),
                rows.of(staff, page.items()),
                text,
                since == null ? "" : since.toString(),
                until == null ? "" : until.toString(),
                page.next(),
                slice.after() == null,
                staff.may(Right.PLAN));
    }

    private static Meeting.State state(@Nullable String asked, Map<Meeting.State, Integer> counts) {
        if (Typed.oneOf(Meeting.State.class, asked) instanceof Meeting.State state) {
            return state;
        }
        return counts.containsKey(Meeting.State.OPEN) || !counts.containsKey(Meeting.State.PLANNED)
                ? Meeting.State.OPEN
                : Meeting.State.PLANNED;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Time.ZONE).toInstant();
    }
}
