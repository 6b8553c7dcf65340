package org.goutong.outreach;

import java.util.Locale;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for devices. */
@RestController
class MeetingsApi {

    private final MeetingQueries queries;

    MeetingsApi(MeetingQueries queries) {
        this.queries = queries;
    }

    /**
     * A meeting as a device sees it.
     *
     * @param org code of the unit that holds it
     * @param union name of its union
     * @param opens for example {@code 2016-06-07T11:30:00+08:00}
     * @param state planned, open, closed or cancelled
     */
    record Item(
            String code,
            String title,
            String place,
            String org,
            String union,
            String opens,
            String closes,
            String state) {

        static Item of(Meeting meeting) {
            return new Item(
                    meeting.code(),
                    meeting.title(),
                    meeting.where(),
                    meeting.orgCode(),
                    meeting.unionName(),
                    Time.iso(meeting.opensAt()),
                    Time.iso(meeting.closesAt()),
                    meeting.state().name().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping("/api/v1/meetings")
    @Needs(Right.READ)
    Page<Item> list(
            Staff staff,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(limit, cursor);
        var wanted = MeetingSearch.of(state == null ? null : state(state));
        var rows = queries.listNewest(staff.scope(), wanted, MeetingPosition.after(slice), slice.fetch());
        return Page.of(rows, slice, meeting -> MeetingPosition.of(meeting.opensAt(), meeting.id()))
                .map(Item::of);
    }

    private static Meeting.@Nullable State state(String asked) {
        var state = Typed.oneOf(Meeting.State.class, asked);
        if (state == null) {
            Problems.none().add("state", "outreach.state.unknown").refuse();
        }
        return state;
    }
}
