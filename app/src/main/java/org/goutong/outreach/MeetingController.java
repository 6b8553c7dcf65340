package org.goutong.outreach;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.FieldProblem;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a meeting and the steps it takes. */
@Controller
class MeetingController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final Clock clock;

    MeetingController(Meetings meetings, MeetingPages pages, Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id) {
        return pages.page(staff, id, ClaimForm.empty(), Problems.none());
    }

    @PostMapping("/meetings/{id}/opening")
    @Needs(Right.PLAN)
    ResponseEntity<Void> open(Staff staff, @PathVariable UUID id) {
        meetings.open(staff, id);
        Flash.say("outreach.opened");
        return Redirect.to("/meetings/{id}", id);
    }

    @PostMapping("/meetings/{id}/extension")
    @Needs(Right.PLAN)
    ResponseEntity<Void> extend(
            Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String from) {
        var meeting = meetings.get(staff.scope(), id);
        var to = meetings.extend(staff, id, from == null ? meeting.closesAt() : instant(from));
        Flash.say("outreach.extended", Time.moment(to, clock.instant()));
        return Redirect.to("/meetings/{id}", id);
    }

    private static Instant instant(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new InvalidForm(List.of(new FieldProblem("from", "web.value.unreadable")));
        }
    }

    @GetMapping("/meetings/{id}/closure")
    @Needs(Right.PLAN)
    View askBeforeClosing(Staff staff, @PathVariable UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        if (meeting.state() != Meeting.State.OPEN) {
            throw new Refused("outreach.not-open");
        }
        return new ClosurePage(meeting);
    }

    @PostMapping("/meetings/{id}/closure")
    @Needs(Right.PLAN)
    ResponseEntity<Void> close(Staff staff, @PathVariable UUID id) {
        meetings.close(staff, id);
        Flash.say("outreach.closed");
        return Redirect.to("/meetings/{id}", id);
    }

    @GetMapping("/meetings/{id}/cancellation")
    @Needs(Right.PLAN)
    View askBeforeCancelling(Staff staff, @PathVariable UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        if (meeting.state() != Meeting.State.PLANNED) {
            throw new Refused("outreach.not-planned");
        }
        return cancellation(meeting, "", Problems.none());
    }

    @PostMapping("/meetings/{id}/cancellation")
    @Needs(Right.PLAN)
    Object cancel(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            jakarta.servlet.http.HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        var why = Typed.line(reason);
        var problems = Problems.none().require("reason", why, "constraint.meeting_cancelled_with_reason");
        problems.limit("reason", why, 200);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return cancellation(meeting, why, problems);
        }
        meetings.cancel(staff, id, why);
        Flash.say("outreach.cancelled");
        return Redirect.to("/meetings/{id}", id);
    }

    private CancellationPage cancellation(Meeting meeting, String reason, Problems problems) {
        return new CancellationPage(
                meeting, Time.span(meeting.opensAt(), meeting.closesAt(), clock.instant()), reason, problems);
    }
}
