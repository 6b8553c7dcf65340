package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Reconciled;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When the meeting is, and what was said while a notice hung, put together when two people change it at once. */
@Controller
@Needs(Right.RAISE)
class FoundingMeetingController {

    private final Foundings foundings;
    private final FoundingPages pages;
    private final Dossiers dossiers;
    private final Histories histories;

    FoundingMeetingController(Foundings foundings, FoundingPages pages, Dossiers dossiers, Histories histories) {
        this.foundings = foundings;
        this.pages = pages;
        this.dossiers = dossiers;
        this.histories = histories;
    }

    @PostMapping("/foundings/{id}/schedule")
    Object schedule(
            Staff staff,
            @PathVariable UUID id,
            ScheduleForm typed,
            @RequestParam int step,
            HttpServletResponse response) {
        var form = typed.settled();
        var problems = form.check();
        if (!problems.any()) {
            try {
                foundings.schedule(staff, id, form.state().version(), form.day(), form.time(), form.spot());
                Flash.say("founding.meeting.scheduled");
                return Redirect.to("/foundings/{id}?step={step}", id, step);
            } catch (ChangedMeanwhile changed) {
                return putTogether(staff, id, form, step, response);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.draw(staff, id, step, form, null, List.of(), problems);
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, ScheduleForm form, int step, HttpServletResponse response) {
        var both = form.together(ScheduleForm.of(dossiers.get(staff.scope(), id).founding()));
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return schedule(staff, id, together, step, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.draw(staff, id, step, together, null, overwritten(staff, id, both), Problems.none());
    }

    @PostMapping("/foundings/{id}/notices/{notice}/objections")
    Object keepObjections(
            Staff staff,
            @PathVariable UUID id,
            ObjectionsForm typed,
            @RequestParam int step,
            HttpServletResponse response) {
        var form = typed.settled();
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.draw(staff, id, step, null, form, List.of(), problems);
        }
        try {
            foundings.keepObjections(staff, id, form.state().version(), form.candidates(), form.text());
        } catch (ChangedMeanwhile changed) {
            return putTogether(staff, id, form, step, response);
        }
        Flash.say("founding.objections.noted");
        return Redirect.to("/foundings/{id}?step={step}", id, step);
    }

    private Object putTogether(Staff staff, UUID id, ObjectionsForm form, int step, HttpServletResponse response) {
        var founding = dossiers.get(staff.scope(), id).founding();
        var both = form.together(ObjectionsForm.of(founding, form.candidates()));
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return keepObjections(staff, id, together, step, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.draw(staff, id, step, null, together, overwritten(staff, id, both), Problems.none());
    }

    private List<Overwritten> overwritten(Staff staff, UUID id, Reconciled both) {
        return histories.overwritten(staff, FoundingRows.SUBJECT, id, both);
    }
}
