package org.goutong.talks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is written down of a meeting with employers besides who came. */
@Controller
@Needs(Right.PLAN)
class MinutesController {

    private final EmployerMeetings meetings;
    private final Histories histories;

    MinutesController(EmployerMeetings meetings, Histories histories) {
        this.meetings = meetings;
        this.histories = histories;
    }

    @GetMapping("/employer-meetings/{id}/minutes")
    View minutes(Staff staff, @PathVariable UUID id) {
        var meeting = meetings.get(staff.scope(), id);
        return new MinutesPage(meeting, MinutesForm.of(meeting), Problems.none(), List.of());
    }

    @PostMapping("/employer-meetings/{id}/minutes")
    Object keepMinutes(Staff staff, @PathVariable UUID id, MinutesForm typed, HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        var form = typed.settled();
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new MinutesPage(meeting, form, problems, List.of());
        }
        try {
            meetings.keepMinutes(staff, id, form.state().version(), form.minutes(), form.opinions());
        } catch (ChangedMeanwhile changed) {
            return putTogether(staff, id, form, response);
        }
        Flash.say("talks.minutes.kept");
        return Redirect.to("/employer-meetings/{id}", id);
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, MinutesForm form, HttpServletResponse response) {
        var meeting = meetings.get(staff.scope(), id);
        var both = form.together(MinutesForm.of(meeting));
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return keepMinutes(staff, id, together, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return new MinutesPage(
                meeting, together, Problems.none(), histories.overwritten(staff, MinutesRows.SUBJECT, id, both));
    }
}
