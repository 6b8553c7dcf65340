package org.goutong.talks;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.outreach.PlanChoices;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.PublicAddress;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who listens elsewhere to a talk that an employer asked for: counted by hand, and by join codes of the sites. */
@Controller
@Needs(Right.PLAN)
class AudienceController {

    private static final int MOST = 100_000;
    private static final int MOST_AT_ONCE = 30;
    private static final int LONGEST_NAME = 60;

    private final EmployerMeetings meetings;
    private final SiteCodes codes;
    private final SiteCodeStore store;
    private final PlanChoices choices;
    private final PublicAddress address;
    private final Clock clock;

    AudienceController(
            EmployerMeetings meetings,
            SiteCodes codes,
            SiteCodeStore store,
            PlanChoices choices,
            PublicAddress address,
            Clock clock) {
        this.meetings = meetings;
        this.codes = codes;
        this.store = store;
        this.choices = choices;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/employer-meetings/{id}/audience")
    View audience(Staff staff, @PathVariable UUID id) {
        var list = list(staff, id);
        return page(staff, list, AudienceForm.empty(), Problems.none(), fresh(list), Problems.none());
    }

    @PostMapping("/employer-meetings/{id}/audience")
    Object count(Staff staff, @PathVariable UUID id, AudienceForm form, HttpServletResponse response) {
        var heard = Typed.count(form.people(), MOST);
        var filled = Typed.count(form.forms(), MOST);
        var problems = Problems.none().require("site", form.site(), "talks.audience.site.missing");
        problems.limit("site", form.site(), LONGEST_NAME);
        if (heard == null) {
            problems.add("people", "talks.audience.unreadable");
        }
        if (filled == null) {
            problems.add("forms", "talks.audience.unreadable");
        }
        if (heard == null || filled == null || problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var list = list(staff, id);
            return page(staff, list, form, problems, fresh(list), Problems.none());
        }
        meetings.countAudience(staff, id, form.site(), heard, filled);
        Flash.say("talks.audience.kept", form.site());
        return Redirect.to("/employer-meetings/{id}/audience", id);
    }

    @PostMapping("/employer-meetings/{id}/site-codes")
    Object openCodes(Staff staff, @PathVariable UUID id, SiteForm form, HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        SiteCodes.check(meeting);
        var problems = Problems.none().require("sites", form.sites(), "talks.code.sites.missing");
        var names = form.names();
        if (names.size() > MOST_AT_ONCE) {
            problems.add("sites", "talks.code.sites.too-many", MOST_AT_ONCE);
        }
        names.stream()
                .filter(name -> name.codePointCount(0, name.length()) > LONGEST_NAME)
                .findFirst()
                .ifPresent(name -> problems.limit("sites", name, LONGEST_NAME));
        choices.checkPlace(problems, staff, choices.units(staff), meeting.orgCode(), form.place());
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, list(staff, id), AudienceForm.empty(), Problems.none(), form, problems);
        }
        var place = Objects.requireNonNull(choices.place(staff, form.place()));
        Flash.say("talks.code.opened", codes.open(staff, id, names, place.id()));
        return Redirect.to("/employer-meetings/{id}/audience", id);
    }

    private SiteCodeList list(Staff staff, UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        return SiteCodeList.of(meeting, store.sites(staff.scope(), id), address, clock.instant(), true);
    }

    private static SiteForm fresh(SiteCodeList list) {
        var place = list.meeting().placeId();
        return new SiteForm(list.sites().withoutCode(list.now()), place == null ? "" : place.toString());
    }

    private AudiencePage page(
            Staff staff,
            SiteCodeList list,
            AudienceForm form,
            Problems problems,
            SiteForm siteForm,
            Problems siteProblems) {
        return new AudiencePage(
                list,
                choices.places(staff, choices.units(staff), siteForm.place()),
                form,
                problems,
                siteForm,
                siteProblems);
    }
}
