package org.goutong.talks;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Reconciled;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.outreach.PlanChoices;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a meeting with employers is planned or changed. */
@Controller
@Needs(Right.PLAN)
class EmployerPlansController {

    private final EmployerMeetings meetings;
    private final EmployerMeetingStore store;
    private final OwnEmployers employers;
    private final PlanChoices choices;
    private final Clock clock;

    EmployerPlansController(
            EmployerMeetings meetings,
            EmployerMeetingStore store,
            OwnEmployers employers,
            PlanChoices choices,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.employers = employers;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/employer-meetings/new")
    View blank(
            Staff staff,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false) @Nullable UUID employer,
            @RequestParam(required = false) @Nullable String kind) {
        if (employer != null) {
            employers.get(staff, employer);
        }
        var asked = Typed.oneOf(EmployerMeeting.Kind.class, kind);
        var chosen = asked != null && asked.withOne() == (employer != null)
                ? asked
                : employer == null ? EmployerMeeting.Kind.MIXED : EmployerMeeting.Kind.ONE_TO_ONE;
        var at = place == null ? null : choices.place(staff, place.toString());
        var form = EmployerMeetingForm.empty(
                at == null ? staff.orgCode() : at.orgCode(),
                chosen,
                staff.id(),
                at == null ? "" : at.id().toString(),
                employer == null ? "" : employer.toString(),
                Time.day(clock.instant()));
        return page(null, staff, form, Problems.none());
    }

    @PostMapping("/employer-meetings")
    Object plan(Staff staff, EmployerMeetingForm form, HttpServletResponse response) {
        var units = choices.units(staff);
        var problems = check(staff, units, form);
        if (problems.any()) {
            return again(null, staff, units, form, problems, response);
        }
        var id = meetings.plan(staff, form.plan());
        Flash.say("talks.planned");
        return Redirect.to("/employer-meetings/{id}", id);
    }

    @GetMapping("/employer-meetings/{id}/edit")
    View edit(Staff staff, @PathVariable UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        if (meeting.state() != EmployerMeeting.State.PLANNED) {
            throw new Refused("outreach.not-planned");
        }
        var form = EmployerMeetingForm.of(meeting, store.listStaff(staff.scope(), id));
        return page(id, staff, form, Problems.none());
    }

    @PostMapping("/employer-meetings/{id}")
    Object change(Staff staff, @PathVariable UUID id, EmployerMeetingForm typed, HttpServletResponse response) {
        meetings.get(staff.scope(), id);
        var form = typed.settled();
        var units = choices.units(staff);
        var problems = check(staff, units, form);
        if (problems.any()) {
            return again(id, staff, units, form, problems, response);
        }
        try {
            meetings.change(staff, id, form.state().version(), form.plan());
        } catch (ChangedMeanwhile changed) {
            return putTogether(staff, id, form, response);
        }
        Flash.say("outreach.changed");
        return Redirect.to("/employer-meetings/{id}", id);
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, EmployerMeetingForm form, HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        var now = EmployerMeetingForm.of(meeting, store.listStaff(staff.scope(), id));
        var both = form.together(now);
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return change(staff, id, together, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        var units = choices.units(staff);
        return page(id, staff, units, together, Problems.none(), overwritten(staff, units, id, both));
    }

    private List<Overwritten> overwritten(Staff staff, Map<String, String> units, UUID id, Reconciled both) {
        var last = store.listSteps(staff.scope(), id).getFirst();
        return choices.overwritten(
                staff,
                units,
                both,
                last.byName(),
                last.at(),
                kind -> EmployerMeeting.Kind.valueOf(kind).word());
    }

    private Problems check(Staff staff, Map<String, String> units, EmployerMeetingForm form) {
        var problems = Problems.none();
        PlanChoices.checkUnit(problems, units, form.orgCode());
        var kind = form.chosenKind();
        if (kind == null) {
            problems.add("kind", "talks.kind.missing");
        } else if (kind.withOne() && employers.name(staff, form.employer()).isEmpty()) {
            problems.add("kind", "constraint.employer_meeting_asked_for_by_somebody");
        }
        if (!form.place().isEmpty()) {
            choices.checkPlace(problems, staff, units, form.orgCode(), form.place());
        } else if (form.spot().isEmpty()) {
            problems.add("spot", "constraint.employer_meeting_somewhere");
        }
        problems.limit("spot", form.spot(), 100);
        choices.checkHours(
                problems, form.date(), form.from(), form.to(), "constraint.employer_meeting_closes_after_it_opens");
        problems.limit("theme", form.theme(), 60);
        choices.checkPeople(problems, staff, form.organiser(), form.staff());
        problems.limit("observers", form.observers(), 200);
        if (!form.linkReadable()) {
            problems.add("liveLink", "talks.live.unreadable");
        }
        return problems;
    }

    private EmployerMeetingFormPage again(
            @Nullable UUID id,
            Staff staff,
            Map<String, String> units,
            EmployerMeetingForm form,
            Problems problems,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, staff, units, form, problems, List.of());
    }

    private EmployerMeetingFormPage page(@Nullable UUID id, Staff staff, EmployerMeetingForm form, Problems problems) {
        return page(id, staff, choices.units(staff), form, problems, List.of());
    }

    private EmployerMeetingFormPage page(
            @Nullable UUID id,
            Staff staff,
            Map<String, String> units,
            EmployerMeetingForm form,
            Problems problems,
            List<Overwritten> overwritten) {
        return new EmployerMeetingFormPage(
                id,
                form,
                problems,
                overwritten,
                units,
                choices.places(staff, units, form.place()),
                choices.people(staff),
                employers.name(staff, form.employer()));
    }
}
