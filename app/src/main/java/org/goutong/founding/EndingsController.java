package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms by which a founding ends, rests or goes on, and its union is dissolved. */
@Controller
@Needs(Right.RAISE)
class EndingsController {

    private static final int LONGEST_NOTE = 200;

    private final Endings endings;
    private final Unions unions;
    private final FoundingPages pages;

    EndingsController(Endings endings, Unions unions, FoundingPages pages) {
        this.endings = endings;
        this.unions = unions;
        this.pages = pages;
    }

    @PostMapping("/foundings/{id}/ending")
    Object end(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(name = "ending-because", defaultValue = "") String because,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam int step,
            HttpServletResponse response) {
        var problems = Problems.none();
        var ending = Typed.oneOf(Ending.class, how);
        if (ending == null) {
            problems.add("how", "founding.ending.how.missing");
        }
        var day = pages.pastDay(problems, "ended", ended);
        var reason = Typed.line(because);
        problems.require("ending-because", reason, "founding.ending.because.missing");
        problems.limit("ending-because", reason, LONGEST_NOTE);
        if (!sure) {
            problems.add("sure", "founding.ending.sure.missing");
        }
        if (ending != null && day != null && !problems.any()) {
            try {
                endings.end(staff, id, ending, day, reason);
                Flash.say("founding.ending.noted", ending.word());
                return Redirect.to("/foundings/{id}", id);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        return pages.again(
                staff, id, step, Map.of("how", how, "ended", ended, "ending-because", reason), problems, response);
    }

    @PostMapping("/foundings/{id}/resumption")
    Object resume(Staff staff, @PathVariable UUID id, HttpServletResponse response) {
        try {
            endings.resume(staff, id);
            Flash.say("founding.resumed");
            return Redirect.to("/foundings/{id}", id);
        } catch (InvalidForm invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.draw(staff, id, null, null, Map.of(), Problems.none().add(invalid));
        }
    }

    @PostMapping("/foundings/{id}/dissolution")
    Object dissolve(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam int step,
            HttpServletResponse response) {
        var problems = Problems.none();
        var day = pages.pastDay(problems, "ended", ended);
        var because = Typed.line(reason);
        problems.require("reason", because, "founding.dissolution.reason");
        if (!sure) {
            problems.add("sure", "founding.ending.sure.missing");
        }
        if (day == null || problems.any()) {
            return pages.again(staff, id, step, Map.of("ended", ended, "reason", reason), problems, response);
        }
        try {
            unions.dissolve(staff, id, day, because);
            Flash.say("founding.dissolution.noted");
            return Redirect.to("/foundings/{id}", id);
        } catch (InvalidForm invalid) {
            problems.add(invalid);
            return pages.again(staff, id, step, Map.of("ended", ended, "reason", reason), problems, response);
        }
    }
}
