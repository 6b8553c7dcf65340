package org.goutong.talks;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.outreach.PlanChoices;
import org.goutong.web.Flash;
import org.goutong.web.Page;
import org.goutong.web.Panels;
import org.goutong.web.Problems;
import org.goutong.web.PublicAddress;
import org.goutong.web.Redirect;
import org.goutong.web.Refused;
import org.goutong.web.Slice;
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

/** The page of a meeting with employers and the steps it takes. */
@Controller
class EmployerMeetingController {

    private final EmployerMeetings meetings;
    private final EmployerMeetingStore store;
    private final SiteCodeStore codes;
    private final PublicAddress address;
    private final Guests guests;
    private final GuestQueries guestLists;
    private final Employers employers;
    private final PlanChoices choices;
    private final Panels panels;
    private final Clock clock;

    EmployerMeetingController(
            EmployerMeetings meetings,
            EmployerMeetingStore store,
            SiteCodeStore codes,
            PublicAddress address,
            Guests guests,
            GuestQueries guestLists,
            Employers employers,
            PlanChoices choices,
            Panels panels,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.codes = codes;
        this.address = address;
        this.guests = guests;
        this.guestLists = guestLists;
        this.employers = employers;
        this.choices = choices;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/employer-meetings/{id}")
    @Needs(Right.READ)
    View show(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        var meeting = meetings.get(staff.scope(), id);
        var filter = GuestFilter.of(show);
        var text = Typed.line(q);
        var slice = Slice.of(null, cursor);
        var page = Page.of(
                guestLists.list(staff.scope(), meeting, filter, text, position(slice), slice.fetch()),
                slice,
                guest -> guest.employerId() + guest.employerName());
        return new EmployerMeetingPage(
                meeting,
                choices.units(staff).getOrDefault(meeting.orgCode(), meeting.unionName()),
                meeting.employerId() == null
                        ? ""
                        : employers.get(staff.scope(), meeting.employerId()).name(),
                store.listStaff(staff.scope(), id),
                store.listSteps(staff.scope(), id),
                guestLists.count(staff.scope(), meeting),
                filter,
                text,
                page.items(),
                page.next(),
                slice.after() == null,
                SiteCodeList.of(
                        meeting,
                        meeting.kind() == EmployerMeeting.Kind.EMPLOYER_INITIATED
                                ? codes.sites(staff.scope(), id)
                                : Sites.NONE,
                        address,
                        clock.instant(),
                        staff.may(Right.PLAN)),
                panels.on("employer-meeting", id),
                clock.instant(),
                staff.may(Right.PLAN) && guests.takesNotes(meeting),
                staff.may(Right.PLAN));
    }

    private static GuestQueries.@Nullable Position position(Slice slice) {
        return slice.position(
                after -> new GuestQueries.Position(after.substring(36), UUID.fromString(after.substring(0, 36))));
    }

    @GetMapping("/employer-meetings/{id}/closure")
    @Needs(Right.PLAN)
    View askBeforeClosing(Staff staff, @PathVariable UUID id) {
        var meeting = planned(staff, id);
        var now = clock.instant();
        var ending = codes.list(staff.scope(), id).stream()
                .filter(code -> code.endsWith(meeting, now))
                .count();
        return new EmployerMeetingClosurePage(meeting, guestLists.count(staff.scope(), meeting), ending);
    }

    @PostMapping("/employer-meetings/{id}/closure")
    @Needs(Right.PLAN)
    ResponseEntity<Void> close(Staff staff, @PathVariable UUID id) {
        meetings.close(staff, id);
        Flash.say("outreach.closed");
        return Redirect.to("/employer-meetings/{id}", id);
    }

    @GetMapping("/employer-meetings/{id}/cancellation")
    @Needs(Right.PLAN)
    View askBeforeCancelling(Staff staff, @PathVariable UUID id) {
        return cancellation(planned(staff, id), "", Problems.none());
    }

    private EmployerMeeting planned(Staff staff, UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        if (meeting.state() != EmployerMeeting.State.PLANNED) {
            throw new Refused("outreach.not-planned");
        }
        return meeting;
    }

    @PostMapping("/employer-meetings/{id}/cancellation")
    @Needs(Right.PLAN)
    Object cancel(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        var why = Typed.line(reason);
        var problems = Problems.none().require("reason", why, "constraint.employer_meeting_cancelled_with_reason");
        problems.limit("reason", why, 200);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return cancellation(meeting, why, problems);
        }
        meetings.cancel(staff, id, why);
        Flash.say("outreach.cancelled");
        return Redirect.to("/employer-meetings/{id}", id);
    }

    private EmployerMeetingCancellationPage cancellation(EmployerMeeting meeting, String reason, Problems problems) {
        return new EmployerMeetingCancellationPage(
                meeting, Time.span(meeting.opensAt(), meeting.closesAt(), clock.instant()), reason, problems);
    }
}
