package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.cases.Cases;
import org.goutong.employers.Employer;
import org.goutong.employers.Employers;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Foundings as a list, how one begins, and who joins later. */
@Controller
class FoundingsController {

    private static final int MOST_REQUESTS = 200;
    private static final int LONGEST = 60;
    private static final double LIKELY = 0.2;

    private final Foundings foundings;
    private final FoundingQueries queries;
    private final FreeEmployers free;
    private final FreeEmployerQueries freeEmployers;
    private final TermStore terms;
    private final Dossiers dossiers;
    private final Employers employers;
    private final Places places;
    private final Cases cases;
    private final Transfers transfers;

    FoundingsController(
            Foundings foundings,
            FoundingQueries queries,
            FreeEmployers free,
            FreeEmployerQueries freeEmployers,
            TermStore terms,
            Dossiers dossiers,
            Employers employers,
            Places places,
            Cases cases,
            Transfers transfers) {
        this.foundings = foundings;
        this.queries = queries;
        this.free = free;
        this.freeEmployers = freeEmployers;
        this.terms = terms;
        this.dossiers = dossiers;
        this.employers = employers;
        this.places = places;
        this.cases = cases;
        this.transfers = transfers;
    }

    @GetMapping("/foundings")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(defaultValue = "UNDER_WAY") String state,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = Objects.requireNonNullElse(Typed.oneOf(FoundingFilter.class, state), FoundingFilter.UNDER_WAY);
        var slice = Slice.of(null, cursor);
        var page = Page.of(
                queries.list(staff.scope(), staff.orgCode(), filter, slice.afterId(), slice.fetch()),
                slice,
                row -> row.id().toString());
        var counts = Arrays.stream(FoundingFilter.values())
                .map(one -> queries.count(staff.scope(), staff.orgCode(), one))
                .toList();
        return new FoundingsPage(
                page.items(),
                filter,
                counts,
                queries.listRequests(staff.scope(), staff.orgCode(), true, MOST_REQUESTS)
                        .size(),
                terms.list(
                                staff.scope(),
                                staff.orgCode(),
                                dossiers.today().plusMonths(TermsController.MONTHS_AHEAD),
                                TermsController.MOST)
                        .size(),
                dossiers.today(),
                page.next(),
                slice.after() == null);
    }

    @GetMapping("/foundings/new")
    @Needs(Right.RAISE)
    Object begin(
            Staff staff,
            @RequestParam(required = false) @Nullable UUID employer,
            @RequestParam(required = false) @Nullable UUID place) {
        if (place != null) {
            var agreed = freeEmployers.listFree(staff.scope(), cases.listAgreed(staff.scope(), place));
            var name = places.get(staff.scope(), place).name() + UnionForm.FEDERATION.word();
            if (agreed.size() < Foundings.FEWEST_JOINED) {
                return Redirect.to("/places/{id}/federation", place);
            }
            return new NewFoundingPage(
                    employers.list(staff.scope(), agreed), UnionForm.FEDERATION.name(), name, Problems.none());
        }
        if (employer == null) {
            throw new NotFound();
        }
        var known = employers.get(staff.scope(), employer);
        return new NewFoundingPage(
                List.of(known), UnionForm.COMMITTEE.name(), NewFoundingPage.suggested(known), Problems.none());
    }

    @PostMapping("/foundings")
    @Needs(Right.RAISE)
    Object start(
            Staff staff,
            @RequestParam List<UUID> employer,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String unionName,
            HttpServletResponse response) {
        var problems = Problems.none();
        var chosen = Typed.oneOf(UnionForm.class, form);
        if (chosen == null) {
            problems.add("form", "founding.form.choose");
        } else {
            try {
                var id = foundings.start(staff, employer, chosen, Typed.line(unionName));
                Flash.say("founding.started", Typed.line(unionName));
                return Redirect.to("/foundings/{id}", id);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var chosenEmployers = employers.list(staff.scope(), employer);
        if (chosenEmployers.isEmpty()) {
            throw new NotFound();
        }
        return new NewFoundingPage(chosenEmployers, form, Typed.line(unionName), problems);
    }

    @GetMapping("/foundings/{id}/employers")
    @Needs(Right.RAISE)
    View look(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return admission(staff, id, Typed.line(q), Problems.none());
    }

    private AdmitEmployerPage admission(Staff staff, UUID id, String text, Problems problems) {
        var founding = dossiers.get(staff.scope(), id);
        var found = text.isEmpty()
                ? neighbours(staff, founding)
                : covered(
                        staff,
                        employers.resolve(staff.scope(), text, "").candidates().stream()
                                .filter(candidate -> candidate.confidence() >= LIKELY)
                                .map(candidate -> Employers.idOf(candidate.id()))
                                .toList());
        var taken = free.listBarred(staff.scope(), founding.founding().form(), found);
        return new AdmitEmployerPage(founding, text, found, taken, problems, transfers.texted(), dossiers.today());
    }

    /** Who has agreed in the building of the leading employer, and belongs to no founding. */
    private List<Employer> neighbours(Staff staff, Dossier founding) {
        return founding.leadingEmployer()
                .map(leading ->
                        employers.get(staff.scope(), leading.employerId()).placeId())
                .map(place ->
                        covered(staff, freeEmployers.listFree(staff.scope(), cases.listAgreed(staff.scope(), place))))
                .orElse(List.of());
    }

    private List<Employer> covered(Staff staff, List<UUID> ids) {
        return employers.list(staff.scope(), ids).stream()
                .filter(employer -> staff.covers(employer.orgCode()))
                .toList();
    }

    @PostMapping("/foundings/{id}/employers")
    @Needs(Right.RAISE)
    Object admit(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam UUID employer,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response) {
        try {
            foundings.admitEmployer(staff, id, employer);
            Flash.say(
                    "founding.employer.admitted",
                    employers.get(staff.scope(), employer).name());
            return Redirect.to("/foundings/{id}/employers", id);
        } catch (InvalidForm invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().add(invalid);
            return admission(staff, id, Typed.line(q), problems);
        }
    }

    @PostMapping("/foundings/{id}/employers/{employerId}/removal")
    @Needs(Right.RAISE)
    Object remove(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID employerId,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response) {
        var reason = Typed.line(because);
        var problems =
                Problems.none().require("because-" + employerId, reason, "founding.employer.leave.because.missing");
        problems.limit("because-" + employerId, reason, LONGEST);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return admission(staff, id, "", problems);
        }
        var struck = foundings.removeEmployer(staff, id, employerId, reason);
        if (struck > 0) {
            Flash.say("founding.employer.removed.struck", struck);
        } else {
            Flash.say("founding.employer.removed");
        }
        return Redirect.to("/foundings/{id}/employers", id);
    }
}
