package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.Histories;
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

/** What is known of a founding and how its election is planned, put together when two people change it at once. */
@Controller
@Needs(Right.RAISE)
class FoundingFactsController {

    private final Foundings foundings;
    private final FoundingPages pages;
    private final Dossiers dossiers;
    private final Histories histories;

    FoundingFactsController(Foundings foundings, FoundingPages pages, Dossiers dossiers, Histories histories) {
        this.foundings = foundings;
        this.pages = pages;
        this.dossiers = dossiers;
        this.histories = histories;
    }

    @PostMapping("/foundings/{id}/facts")
    Object describe(
            Staff staff, @PathVariable UUID id, FactsForm typed, @RequestParam int step, HttpServletResponse response) {
        var form = typed.settled();
        var problems = form.check();
        if (!problems.any()) {
            try {
                foundings.describe(staff, id, form.state().version(), form.facts());
                Flash.say("founding.facts.saved");
                return Redirect.to("/foundings/{id}?step={step}", id, step);
            } catch (ChangedMeanwhile changed) {
                return putTogether(staff, id, form, step, response);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        // The page has no form for what comes too late, so nobody is asked to mend it.
        foundings.requireDescribable(dossiers.get(staff.scope(), id));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.draw(staff, id, step, form, null, List.of(), problems);
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, FactsForm form, int step, HttpServletResponse response) {
        var now = FactsForm.of(dossiers.get(staff.scope(), id).founding());
        var both = form.together(now);
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return describe(staff, id, together, step, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.draw(
                staff,
                id,
                step,
                together,
                null,
                histories.overwritten(staff, FoundingRows.SUBJECT, id, both),
                Problems.none());
    }

    @PostMapping("/foundings/{id}/plan")
    Object plan(
            Staff staff, @PathVariable UUID id, PlanForm typed, @RequestParam int step, HttpServletResponse response) {
        var form = typed.settled();
        var problems = form.check(dossiers.today());
        if (problems.any()) {
            foundings.requirePlannable(dossiers.get(staff.scope(), id));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.draw(staff, id, step, null, form, List.of(), problems);
        }
        try {
            Flash.say(
                    foundings.plan(staff, id, form.state().version(), form.plan())
                            ? "founding.plan.saved"
                            : "founding.plan.unchanged");
        } catch (ChangedMeanwhile changed) {
            return putTogether(staff, id, form, step, response);
        }
        return Redirect.to("/foundings/{id}?step={step}", id, step);
    }

    private Object putTogether(Staff staff, UUID id, PlanForm form, int step, HttpServletResponse response) {
        var both = form.together(PlanForm.of(dossiers.get(staff.scope(), id).founding()));
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return plan(staff, id, together, step, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.draw(
                staff,
                id,
                step,
                null,
                together,
                histories.overwritten(staff, FoundingRows.SUBJECT, id, both),
                Problems.none());
    }
}
