package org.goutong.talks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.outreach.PlanChoices;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is written down of a meeting with employers besides who came. */
@Controller
@Needs(Right.PLAN)
class MinutesController {

    private static final int LONGEST_TEXT = 4_000;

    private final EmployerMeetings meetings;

    MinutesController(EmployerMeetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/employer-meetings/{id}/minutes")
    View minutes(Staff staff, @PathVariable UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        return new MinutesPage(meeting, meeting.minutes(), meeting.opinions(), Problems.none());
    }

    @PostMapping("/employer-meetings/{id}/minutes")
    Object keepMinutes(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String minutes,
            @RequestParam(required = false) @Nullable String opinions,
            HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        var spoken = Typed.text(minutes);
        var asked = Typed.text(opinions);
        var problems = Problems.none();
        PlanChoices.limit(problems, "minutes", spoken, LONGEST_TEXT);
        PlanChoices.limit(problems, "opinions", asked, LONGEST_TEXT);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new MinutesPage(meeting, spoken, asked, problems);
        }
        meetings.keepMinutes(staff, id, spoken, asked);
        Flash.say("talks.minutes.kept");
        return Redirect.to("/employer-meetings/{id}", id);
    }
}
