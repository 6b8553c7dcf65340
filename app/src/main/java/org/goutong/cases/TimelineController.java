package org.goutong.cases;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Page;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The scroll of an employer, page by page, whether or not the reader keeps its case. */
@Controller
class TimelineController {

    private final AccessRequests access;
    private final Employers employers;
    private final TimelineQueries timeline;
    private final Clock clock;

    TimelineController(AccessRequests access, Employers employers, TimelineQueries timeline, Clock clock) {
        this.access = access;
        this.employers = employers;
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/timeline")
    @Needs(Right.READ)
    View ofCase(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(required = false) @Nullable String cursor) {
        var reach = access.getReach(staff, id);
        var kept = Objects.requireNonNull(reach.kept());
        return page(staff, kept.employerId(), kept.employerName(), reach, only, cursor);
    }

    /** Without a case of one's own: what all organisers may know, and what the own units have to do with the employer. */
    @GetMapping("/employers/{id}/timeline")
    @Needs(Right.READ)
    View ofEmployer(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(required = false) @Nullable String cursor) {
        var employer = employers.get(staff.scope(), id);
        var reach = access.reach(staff, employer.id());
        if (reach.grant() != null) {
            access.noteLook(staff, reach.grant());
        }
        return page(staff, employer.id(), employer.name(), reach, only, cursor);
    }

    private View page(
            Staff staff, UUID employerId, String employer, Reach reach, String only, @Nullable String cursor) {
        var group = Typed.oneOf(TimelineGroup.class, only) instanceof TimelineGroup known ? known : TimelineGroup.ALL;
        var slice = Slice.of(Slice.MOST, cursor);
        var before = TimelinePage.Position.of(slice);
        var page = Page.of(
                timeline.list(staff, reach.scope(), employerId, group, before.at(), before.id(), slice.fetch()),
                slice,
                row -> row.at() + "|" + row.id());
        return new TimelinePage(
                employerId,
                employer,
                reach.kept(),
                page.items(),
                group,
                Time.day(clock.instant()),
                page.next(),
                slice.after() == null,
                reach.grant() == null);
    }
}
