package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.goutong.founding.Request.Kind;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests to the union above, and its replies. */
@Controller
@Needs(Right.RAISE)
class RequestsController {

    private static final int MOST = 100;
    private static final int LONGEST = 60;

    private final Requests requests;
    private final FoundingQueries queries;
    private final FoundingPages pages;
    private final Dossiers dossiers;

    RequestsController(Requests requests, FoundingQueries queries, FoundingPages pages, Dossiers dossiers) {
        this.requests = requests;
        this.queries = queries;
        this.pages = pages;
        this.dossiers = dossiers;
    }

    @GetMapping("/foundings/requests")
    @Needs(Right.READ)
    View list(Staff staff, @RequestParam(defaultValue = "waiting") String state) {
        var waiting = !state.equals("answered");
        return new RequestsPage(
                queries.listRequests(staff.scope(), staff.orgCode(), waiting, MOST),
                waiting,
                staff.id(),
                dossiers.today());
    }

    @PostMapping("/foundings/{id}/requests")
    Object send(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam String request,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(request))
                .findFirst()
                .orElseThrow(NotFound::new);
        var problems = Problems.none();
        var day = pages.pastDay(problems, on);
        if (day != null) {
            try {
                requests.send(staff, id, kind, day);
                Flash.say("founding.request.sent", kind.word());
                return Redirect.to(
                        "/foundings/{id}?step={step}", id, kind.answered().number());
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        return again(staff, id, kind.asked(), Map.of("on", on), problems, response);
    }

    @PostMapping("/requests/{requestId}/approval")
    Object approve(
            Staff staff,
            @PathVariable UUID requestId,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response) {
        var request = queries.getRequest(staff.scope(), requestId);
        var typed = Typed.line(number);
        var problems = Problems.none().require("number", typed, "founding.reply.number.missing");
        problems.limit("number", typed, LONGEST);
        var day = pages.pastDay(problems, on);
        if (day != null && !problems.any()) {
            try {
                requests.approve(staff, requestId, typed, day);
                Flash.say("founding.request.approved", typed);
                return Redirect.to("/foundings/{id}", request.processId());
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        return again(
                staff,
                request.processId(),
                request.kind().answered(),
                Map.of("number", typed, "on", on),
                problems,
                response);
    }

    @PostMapping("/requests/{requestId}/return")
    Object sendBack(
            Staff staff,
            @PathVariable UUID requestId,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var request = queries.getRequest(staff.scope(), requestId);
        var typed = Typed.line(reason);
        var problems = Problems.none().require("reason", typed, "founding.reply.reason.missing");
        if (problems.any()) {
            return again(staff, request.processId(), request.kind().answered(), Map.of(), problems, response);
        }
        requests.sendBack(staff, requestId, typed);
        Flash.say("founding.request.returned");
        return Redirect.to("/foundings/{id}", request.processId());
    }

    @PostMapping("/requests/{requestId}/number")
    Object renumber(
            Staff staff,
            @PathVariable UUID requestId,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response) {
        var request = queries.getRequest(staff.scope(), requestId);
        var typed = Typed.line(number);
        var reason = Typed.line(because);
        var problems = Problems.none()
                .require("number", typed, "founding.reply.number.missing")
                .require("because", reason, "founding.correction.because.missing");
        problems.limit("number", typed, LONGEST).limit("because", reason, LONGEST);
        var step = request.kind().answered();
        if (!problems.any()) {
            try {
                requests.renumber(staff, requestId, seen, typed, reason);
                Flash.say("founding.reply.renumbered", typed);
                return Redirect.to("/foundings/{id}?step={step}", request.processId(), step.number());
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        return again(staff, request.processId(), step, Map.of("number", typed, "because", reason), problems, response);
    }

    @PostMapping("/requests/{requestId}/withdrawal")
    Object takeBack(
            Staff staff,
            @PathVariable UUID requestId,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response) {
        var request = queries.getRequest(staff.scope(), requestId);
        var typed = Typed.line(because);
        var problems = Problems.none().require("because", typed, "founding.request.take-back.because.missing");
        problems.limit("because", typed, LONGEST);
        if (problems.any()) {
            return again(
                    staff,
                    request.processId(),
                    request.kind().answered(),
                    Map.of("because", typed),
                    problems,
                    response);
        }
        requests.takeBack(staff, requestId, typed);
        Flash.say("founding.request.taken-back");
        return Redirect.to(
                "/foundings/{id}?step={step}",
                request.processId(),
                request.kind().asked().number());
    }

    private View again(
            Staff staff,
            UUID id,
            FoundingStep step,
            Map<String, String> typed,
            Problems problems,
            HttpServletResponse response) {
        return pages.again(staff, id, step.number(), typed, problems, response);
    }
}
