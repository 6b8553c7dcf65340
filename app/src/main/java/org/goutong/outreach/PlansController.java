package org.goutong.outreach;

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
import org.goutong.places.Places;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a meeting is planned, copied or changed. */
@Controller
class PlansController {

    private final Meetings meetings;
    private final MeetingStore store;
    private final Places places;
    private final TargetEmployers employers;
    private final PlanChoices choices;
    private final Clock clock;

    PlansController(
            Meetings meetings,
            MeetingStore store,
            Places places,
            TargetEmployers employers,
            PlanChoices choices,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.places = places;
        this.employers = employers;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/meetings/new")
    @Needs(Right.PLAN)
    View blank(
            Staff staff,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false) @Nullable UUID employer,
            @RequestParam(required = false) @Nullable UUID from) {
        if (from != null) {
            var meeting = meetings.get(staff.scope(), from);
            var people = store.listStaff(staff.scope(), from);
            return page(null, staff, MeetingForm.again(meeting, people, Time.day(clock.instant())), Problems.none());
        }
        var chosen = place == null ? null : places.get(staff.scope(), place);
        if (employer != null) {
            employers.get(staff, employer);
        }
        var form = MeetingForm.empty(
                chosen == null ? staff.orgCode() : chosen.orgCode(),
                staff.id(),
                chosen == null ? "" : chosen.id().toString(),
                employer == null ? "" : employer.toString(),
                clock.instant());
        return page(null, staff, form, Problems.none());
    }

    @PostMapping("/meetings")
    @Needs(Right.PLAN)
    Object plan(Staff staff, MeetingForm form, HttpServletResponse response) {
        var units = choices.units(staff);
        var problems = check(staff, units, form);
        if (problems.any()) {
            return again(null, staff, units, form, problems, response);
        }
        var id = meetings.plan(staff, form.plan());
        Flash.say("outreach.planned");
        return Redirect.to("/meetings/{id}", id);
    }

    @GetMapping("/meetings/{id}/edit")
    @Needs(Right.PLAN)
    View edit(Staff staff, @PathVariable UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        if (meeting.state() != Meeting.State.PLANNED) {
            throw new Refused("outreach.not-planned");
        }
        return page(id, staff, MeetingForm.of(meeting, store.listStaff(staff.scope(), id)), Problems.none());
    }

    @PostMapping("/meetings/{id}")
    @Needs(Right.PLAN)
    Object change(Staff staff, @PathVariable UUID id, MeetingForm typed, HttpServletResponse response) {
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
        return Redirect.to("/meetings/{id}", id);
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, MeetingForm form, HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        var now = MeetingForm.of(meeting, store.listStaff(staff.scope(), id));
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
        return choices.overwritten(staff, units, both, last.byName(), last.at(), kind -> kind);
    }

    private Problems check(Staff staff, Map<String, String> units, MeetingForm form) {
        var problems = Problems.none();
        PlanChoices.checkUnit(problems, units, form.orgCode());
        choices.checkPlace(problems, staff, units, form.orgCode(), form.place());
        problems.limit("spot", form.spot(), 60);
        problems.limit("title", form.title(), 60);
        problems.limit("theme", form.theme(), 60);
        choices.checkHours(problems, form.date(), form.from(), form.to(), "constraint.meeting_closes_after_it_opens");
        choices.checkPeople(problems, staff, form.organiser(), form.staff());
        if (!form.employer().isEmpty() && choices.target(staff, form.employer()).isEmpty()) {
            problems.add("employer", "outreach.employer.outside");
        }
        return problems;
    }

    private MeetingFormPage again(
            @Nullable UUID id,
            Staff staff,
            Map<String, String> units,
            MeetingForm form,
            Problems problems,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, staff, units, form, problems, List.of());
    }

    private MeetingFormPage page(@Nullable UUID id, Staff staff, MeetingForm form, Problems problems) {
        return page(id, staff, choices.units(staff), form, problems, List.of());
    }

    private MeetingFormPage page(
            @Nullable UUID id,
            Staff staff,
            Map<String, String> units,
            MeetingForm form,
            Problems problems,
            List<Overwritten> overwritten) {
        return new MeetingFormPage(
                id,
                form,
                problems,
                overwritten,
                units,
                choices.places(staff, units, form.place()),
                choices.people(staff),
                choices.target(staff, form.employer()));
    }
}
