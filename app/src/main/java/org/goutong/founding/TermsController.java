package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Terms of founded unions: which end, and what happened to each. */
@Controller
class TermsController {

    static final int MOST = 200;
    static final int MONTHS_AHEAD = 12;

    private final Terms terms;
    private final TermStore store;
    private final Dossiers dossiers;

    TermsController(Terms terms, TermStore store, Dossiers dossiers) {
        this.terms = terms;
        this.store = store;
        this.dossiers = dossiers;
    }

    @GetMapping("/foundings/terms")
    @Needs(Right.READ)
    View list(Staff staff) {
        return new TermsPage(
                store.list(staff.scope(), staff.orgCode(), dossiers.today().plusMonths(MONTHS_AHEAD), MOST),
                dossiers.today());
    }

    @GetMapping("/foundings/{id}/term")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "") String enter) {
        var typed = new TermForm(enter, "", "", "", "", "", "", "", "");
        return page(staff, id, TermForm.empty(typed.chosen()), Problems.none());
    }

    private TermPage page(Staff staff, UUID id, TermForm form, Problems problems) {
        return new TermPage(
                store.get(staff.scope(), id),
                store.listEntries(staff.scope(), id),
                form,
                problems,
                staff.may(Right.RAISE),
                dossiers.today());
    }

    @PostMapping("/foundings/{id}/term")
    @Needs(Right.RAISE)
    Object enter(Staff staff, @PathVariable UUID id, TermForm form, HttpServletResponse response) {
        try {
            terms.enter(staff, id, form.read());
            Flash.say("founding.term.entered", form.chosen().word());
            return Redirect.to("/foundings/{id}/term", id);
        } catch (InvalidForm invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, id, form, Problems.none().add(invalid));
        }
    }

    @PostMapping("/foundings/{id}/term/{entryId}/withdrawal")
    @Needs(Right.RAISE)
    Object withdraw(Staff staff, @PathVariable UUID id, @PathVariable UUID entryId) {
        terms.withdraw(staff, id, entryId);
        Flash.say("founding.term.withdrawn");
        return Redirect.to("/foundings/{id}/term", id);
    }
}
