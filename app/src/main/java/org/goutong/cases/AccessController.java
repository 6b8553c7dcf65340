package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Forms;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking to look into the case of another unit, and answering. */
@Controller
class AccessController {

    private final AccessRequests access;
    private final AccessStore store;
    private final Employers employers;
    private final Organisations organisations;
    private final Clock clock;

    AccessController(
            AccessRequests access, AccessStore store, Employers employers, Organisations organisations, Clock clock) {
        this.access = access;
        this.store = store;
        this.employers = employers;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/employers/{id}/access")
    @Needs(Right.RAISE)
    View form(Staff staff, @PathVariable UUID id) {
        return formPage(staff, getForeign(staff, id), "", Problems.none());
    }

    private Keeping getForeign(Staff staff, UUID employer) {
        return access.findForeign(staff, employers.get(staff.scope(), employer).id())
                .orElseThrow(NotFound::new);
    }

    private AccessFormPage formPage(Staff staff, Keeping keeping, String reason, Problems problems) {
        var now = clock.instant();
        return new AccessFormPage(
                keeping.employerId(),
                employers.get(staff.scope(), keeping.employerId()).name(),
                organisations.unionName(staff.scope(), keeping.orgCode()),
                reason,
                store.listOf(staff.scope(), keeping.employerId()),
                problems,
                Time.day(now),
                now);
    }

    @PostMapping("/employers/{id}/access")
    @Needs(Right.RAISE)
    Object ask(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var keeping = getForeign(staff, id);
        var typed = Typed.line(reason);
        return Forms.tried(
                response,
                Problems.none(),
                () -> access.ask(staff, keeping.employerId(), typed),
                () -> {
                    Flash.say("cases.access.sent", organisations.unionName(staff.scope(), keeping.orgCode()));
                    return Redirect.to("/employers/{id}", keeping.employerId());
                },
                wrong -> formPage(staff, keeping, typed, wrong));
    }

    @GetMapping("/access-requests")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(defaultValue = "unit") String whose,
            @RequestParam(required = false) @Nullable String cursor) {
        var mine = "mine".equals(whose);
        var slice = Slice.of(null, cursor);
        var before = slice.afterId();
        var page = Page.of(
                mine
                        ? store.listOfAsker(staff.scope(), staff.id(), before, slice.fetch())
                        : store.listOfUnit(staff.scope(), staff.orgCode(), before, slice.fetch()),
                slice,
                request -> request.id().toString());
        var now = clock.instant();
        return new AccessRequestsPage(
                page.items(),
                mine,
                organisations.unionNames(
                        staff.scope(),
                        page.items().stream().map(AccessRequest::orgCode).toList()),
                page.next(),
                slice.after() == null,
                Time.day(now),
                now);
    }

    @GetMapping("/access-requests/{id}")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id) {
        return page(staff, id, proposedEnd(), "", "", Problems.none());
    }

    private String proposedEnd() {
        return Time.day(clock.instant()).plusDays(AccessRequests.DAYS).toString();
    }

    private AccessRequestPage page(Staff staff, UUID id, String until, String answer, String why, Problems problems) {
        var now = clock.instant();
        var request = access.get(staff, id);
        return new AccessRequestPage(
                request,
                organisations.unionName(staff.scope(), request.orgCode()),
                staff.may(Right.RAISE) && AccessRequests.mayAnswer(staff, request),
                until,
                answer,
                why,
                problems,
                Time.day(now),
                now);
    }

    @PostMapping("/access-requests/{id}/grant")
    @Needs(Right.RAISE)
    Object grant(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response) {
        var request = access.get(staff, id);
        var day = Typed.day(until);
        var problems = Problems.none();
        if (day == null) {
            problems.add("until", "cases.day.unreadable");
        }
        return Forms.tried(
                response,
                problems,
                () -> access.grant(staff, id, Objects.requireNonNull(day)),
                () -> {
                    Flash.say("cases.access.granted", request.askerName());
                    return Redirect.to("/access-requests/{id}", id);
                },
                wrong -> page(staff, id, until, "", "", wrong));
    }

    @PostMapping("/access-requests/{id}/refusal")
    @Needs(Right.RAISE)
    Object decline(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response) {
        var request = access.get(staff, id);
        var typed = Typed.line(answer);
        return Forms.tried(
                response,
                Problems.none(),
                () -> access.decline(staff, id, typed),
                () -> {
                    Flash.say("cases.access.declined", request.askerName());
                    return Redirect.to("/access-requests/{id}", id);
                },
                wrong -> page(staff, id, proposedEnd(), typed, "", wrong));
    }

    @PostMapping("/access-requests/{id}/withdrawal")
    @Needs(Right.RAISE)
    Object withdraw(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response) {
        var request = access.get(staff, id);
        var typed = Typed.line(why);
        return Forms.tried(
                response,
                Problems.none(),
                () -> access.withdraw(staff, id, typed),
                () -> {
                    Flash.say("cases.access.withdrawn", request.askerName());
                    return Redirect.to("/access-requests/{id}", id);
                },
                wrong -> page(staff, id, proposedEnd(), "", typed, wrong));
    }
}
