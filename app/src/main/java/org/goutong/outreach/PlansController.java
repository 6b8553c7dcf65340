package org.goutong.outreach;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Place;
import org.goutong.places.PlaceSearch;
import org.goutong.places.Places;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
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

    private static final int MOST_PLACES = 300;

    private final Meetings meetings;
    private final MeetingStore store;
    private final Places places;
    private final Colleagues colleagues;
    private final TargetEmployers employers;
    private final UnitNames units;
    private final Clock clock;

    PlansController(
            Meetings meetings,
            MeetingStore store,
            Places places,
            Colleagues colleagues,
            TargetEmployers employers,
            UnitNames units,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.places = places;
        this.colleagues = colleagues;
        this.employers = employers;
        this.units = units;
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
        var problems = check(staff, form);
        if (problems.any()) {
            return again(null, staff, form, problems, response);
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
    Object change(Staff staff, @PathVariable UUID id, MeetingForm form, HttpServletResponse response) {
        meetings.get(staff.scope(), id);
        var problems = check(staff, form);
        if (problems.any()) {
            return again(id, staff, form, problems, response);
        }
        meetings.change(staff, id, form.plan());
        Flash.say("outreach.changed");
        return Redirect.to("/meetings/{id}", id);
    }

    private Problems check(Staff staff, MeetingForm form) {
        var problems = Problems.none();
        if (!units.of(staff).containsKey(form.orgCode())) {
            problems.add("orgCode", "places.unit.outside");
        }
        var place = place(staff, form.place());
        if (place == null) {
            problems.add("place", "outreach.place.missing");
        } else if (!OrgCode.covers(form.orgCode(), place.orgCode())) {
            problems.add(
                    "place", "outreach.place.of-another-unit", units.of(staff).getOrDefault(form.orgCode(), ""));
        }
        limit(problems, "spot", form.spot(), 60);
        limit(problems, "title", form.title(), 60);
        limit(problems, "theme", form.theme(), 60);
        checkHours(form, problems);
        if (!inScope(staff, form.organiser())) {
            problems.add("organiser", "outreach.organiser.missing");
        }
        if (!form.staff().stream().allMatch(id -> inScope(staff, id))) {
            problems.add("staff", "outreach.staff.outside");
        }
        if (!form.employer().isEmpty() && target(staff, form.employer()).isEmpty()) {
            problems.add("employer", "outreach.employer.outside");
        }
        return problems;
    }

    private void checkHours(MeetingForm form, Problems problems) {
        var today = Time.day(clock.instant());
        if (!(form.day() instanceof LocalDate day)) {
            problems.add("date", "outreach.date.unreadable");
        } else if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(2))) {
            problems.add("date", "outreach.date.too-far");
        }
        var from = MeetingForm.time(form.from());
        var to = MeetingForm.time(form.to());
        if (from == null) {
            problems.add("from", "outreach.time.unreadable");
        }
        if (to == null) {
            problems.add("to", "outreach.time.unreadable");
        } else if (from != null && !to.isAfter(from)) {
            problems.add("to", "constraint.meeting_closes_after_it_opens");
        }
    }

    private static void limit(Problems problems, String field, String value, int most) {
        if (value.codePointCount(0, value.length()) > most) {
            problems.add(field, "outreach.text.too-long", most);
        }
    }

    private @Nullable Place place(Staff staff, String typed) {
        var id = MeetingForm.id(typed);
        try {
            return id == null ? null : places.get(staff.scope(), id);
        } catch (NotFound outside) {
            return null;
        }
    }

    private boolean inScope(Staff staff, String typed) {
        var id = MeetingForm.id(typed);
        try {
            return id != null && colleagues.getOrganiser(staff.scope(), id).id().equals(id);
        } catch (NotFound outside) {
            return false;
        }
    }

    /** The name of the employer, empty when it is not there or not in scope. */
    private String target(Staff staff, String typed) {
        var id = MeetingForm.id(typed);
        return id == null
                ? ""
                : employers
                        .find(staff.scope(), id)
                        .filter(target -> staff.covers(target.orgCode()))
                        .map(TargetEmployers.Target::name)
                        .orElse("");
    }

    private MeetingFormPage again(
            @Nullable UUID id, Staff staff, MeetingForm form, Problems problems, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, staff, form, problems);
    }

    private MeetingFormPage page(@Nullable UUID id, Staff staff, MeetingForm form, Problems problems) {
        var names = units.of(staff);
        var choices = new LinkedHashMap<String, String>();
        // The chosen place stays choosable, however long the list is.
        if (place(staff, form.place()) instanceof Place chosen) {
            choices.put(chosen.id().toString(), label(chosen, names));
        }
        for (var place : places.list(staff.scope(), PlaceSearch.first(MOST_PLACES))) {
            choices.putIfAbsent(place.id().toString(), label(place, names));
        }
        var people = new LinkedHashMap<String, String>();
        for (var colleague : colleagues.listOrganisers(staff.scope(), staff.orgCode())) {
            people.putIfAbsent(colleague.id().toString(), colleague.name() + "·" + colleague.unionName());
        }
        return new MeetingFormPage(id, form, problems, names, choices, people, target(staff, form.employer()));
    }

    private static String label(Place place, Map<String, String> units) {
        var unit = units.get(place.orgCode());
        return units.size() > 1 && unit != null ? place.name() + "·" + unit : place.name();
    }
}
