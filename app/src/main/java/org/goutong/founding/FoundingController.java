package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
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

/** The page of a founding and the forms of its steps. */
@Controller
@Needs(Right.RAISE)
class FoundingController {

    private static final int LONGEST = 60;

    private final Foundings foundings;
    private final FoundingPersons persons;
    private final Unions unions;
    private final Corrections corrections;
    private final FoundingPages pages;
    private final Dossiers dossiers;

    FoundingController(
            Foundings foundings,
            FoundingPersons persons,
            Unions unions,
            Corrections corrections,
            FoundingPages pages,
            Dossiers dossiers) {
        this.foundings = foundings;
        this.persons = persons;
        this.unions = unions;
        this.corrections = corrections;
        this.pages = pages;
        this.dossiers = dossiers;
    }

    @GetMapping("/foundings/{id}")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer step) {
        return pages.draw(staff, id, step);
    }

    @PostMapping("/foundings/{id}/persons")
    Object name(
            Staff staff, @PathVariable UUID id, PersonForm form, @RequestParam int step, HttpServletResponse response) {
        var problems = form.check();
        if (!problems.any()) {
            try {
                persons.name(staff, id, form.person());
                Flash.say("founding.person.named", form.name());
                return back(id, step);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.draw(staff, id, step, form, Map.of(), problems);
    }

    @PostMapping("/foundings/{id}/persons/{personId}/removal")
    Object remove(Staff staff, @PathVariable UUID id, @PathVariable UUID personId, @RequestParam int step) {
        persons.removePerson(staff, id, personId);
        Flash.say("founding.person.removed");
        return back(id, step);
    }

    @PostMapping("/foundings/{id}/persons/{personId}/admission")
    Object admit(Staff staff, @PathVariable UUID id, @PathVariable UUID personId, @RequestParam int step) {
        persons.admitPreparer(staff, id, personId);
        Flash.say("founding.person.admitted");
        return back(id, step);
    }

    @PostMapping("/foundings/{id}/persons/{personId}/declaration")
    Object declare(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable List<Bar> bar,
            @RequestParam int step) {
        persons.declare(staff, id, personId, bar == null ? List.of() : bar);
        Flash.say("founding.person.declared");
        return back(id, step);
    }

    @PostMapping("/foundings/{id}/persons/{personId}/namesake")
    Object tellApart(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String because,
            @RequestParam int step,
            HttpServletResponse response) {
        var field = "because-" + personId;
        var reason = Typed.line(because);
        var problems = Problems.none().require(field, reason, "founding.namesake.because.missing");
        problems.limit(field, reason, LONGEST);
        if (problems.any()) {
            return pages.again(staff, id, step, Map.of(field, reason), problems, response);
        }
        persons.tellApart(staff, id, personId, reason);
        Flash.say("founding.namesake.kept");
        return back(id, step);
    }

    @PostMapping("/foundings/{id}/notices/{notice}")
    Object post(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable String notice,
            @RequestParam(defaultValue = "") String on,
            @RequestParam int step,
            HttpServletResponse response) {
        var problems = Problems.none();
        var day = pages.pastDay(problems, on);
        if (day == null) {
            return pages.again(staff, id, step, Map.of("on", on), problems, response);
        }
        try {
            if (notice.equals("candidates")) {
                foundings.postCandidates(staff, id, day);
            } else {
                foundings.postResult(staff, id, day);
            }
            Flash.say("founding.notice.posted");
            return back(id, step);
        } catch (InvalidForm invalid) {
            problems.add(invalid);
            return pages.again(staff, id, step, Map.of("on", on), problems, response);
        }
    }

    @PostMapping("/foundings/{id}/steps/{number}")
    Object finish(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response) {
        var step = step(number);
        var problems = Problems.none();
        var day = pages.pastDay(problems, on);
        if (day != null) {
            try {
                foundings.finish(staff, id, step, day);
                Flash.say("founding.step.finished", step.word());
                return Redirect.to("/foundings/{id}", id);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        return pages.again(staff, id, number, Map.of("on", on), problems, response);
    }

    @PostMapping("/foundings/{id}/steps/{number}/withdrawal")
    Object takeBack(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(name = "undo-because", defaultValue = "") String because,
            HttpServletResponse response) {
        var step = step(number);
        var problems = because(because);
        if (problems.any()) {
            return pages.again(staff, id, number, Map.of("undo-because", because), problems, response);
        }
        corrections.takeBack(staff, id, step, Typed.line(because));
        Flash.say("founding.step.taken-back", step.word());
        return back(id, number);
    }

    @PostMapping("/foundings/{id}/notices/{notice}/withdrawal")
    Object takeDown(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable String notice,
            @RequestParam(name = "undo-because", defaultValue = "") String because,
            @RequestParam int step,
            HttpServletResponse response) {
        var problems = because(because);
        if (problems.any()) {
            return pages.again(staff, id, step, Map.of("undo-because", because), problems, response);
        }
        corrections.takeDown(staff, id, notice.equals("candidates"), Typed.line(because));
        Flash.say("founding.notice.taken-down");
        return back(id, step);
    }

    private static Problems because(String typed) {
        var reason = Typed.line(typed);
        var problems = Problems.none().require("undo-because", reason, "founding.correction.because.missing");
        problems.limit("undo-because", reason, LONGEST);
        return problems;
    }

    @PostMapping("/foundings/{id}/registration")
    Object register(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String registration,
            @RequestParam(defaultValue = "") String on,
            @RequestParam int step,
            HttpServletResponse response) {
        var problems = Problems.none();
        var day = pages.pastDay(problems, on);
        if (day != null) {
            try {
                unions.register(staff, id, Typed.line(registration), day);
                Flash.say("founding.registration.noted");
                return Redirect.to("/foundings/{id}", id);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        return pages.again(staff, id, step, Map.of("registration", registration, "on", on), problems, response);
    }

    private static FoundingStep step(int number) {
        return Arrays.stream(FoundingStep.values())
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Object back(UUID id, int step) {
        return Redirect.to("/foundings/{id}?step={step}", id, step);
    }
}
