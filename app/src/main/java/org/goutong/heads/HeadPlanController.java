package org.goutong.heads;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.Changes;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Seen;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Head firms of a unit, and the plan for each. */
@Controller
class HeadPlanController {

    /** Proposed for the next review: plans are looked at monthly, as the month's meetings are. */
    private static final int REVIEW_DAYS = 30;

    private final HeadPlans plans;
    private final HeadPlanQueries queries;
    private final Organisations organisations;
    private final Histories histories;
    private final Clock clock;

    HeadPlanController(
            HeadPlans plans, HeadPlanQueries queries, Organisations organisations, Histories histories, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.organisations = organisations;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping(HeadFilter.PATH)
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String cursor) {
        var units = units(staff);
        var filter = HeadFilter.of(unit, plan, staff.orgCode());
        if (!staff.covers(filter.orgCode())) {
            throw new NotFound();
        }
        var slice = Slice.of(null, cursor);
        var page = Page.of(
                queries.list(
                        staff.scope(), filter, today(), slice.position(HeadPlanQueries.Position::read), slice.fetch()),
                slice,
                HeadPlanQueries.Position::of);
        return new HeadPlansPage(
                page.items(),
                filter,
                queries.count(staff.scope(), filter, today()),
                own(staff, units),
                unions(staff, page.items()),
                today(),
                page.next(),
                slice.after() == null);
    }

    private LocalDate today() {
        return Time.day(clock.instant());
    }

    /** The names of the units of the city, by code. */
    private Map<String, String> units(Staff staff) {
        var units = new LinkedHashMap<String, String>();
        var city = staff.orgCode().substring(0, 2);
        organisations.find(staff.scope(), city).ifPresent(unit -> units.put(unit.code(), unit.name()));
        organisations.listTownships(staff.scope(), city).forEach(unit -> units.put(unit.code(), unit.name()));
        return units;
    }

    private static Map<String, String> own(Staff staff, Map<String, String> units) {
        var own = new LinkedHashMap<String, String>();
        own.put(staff.orgCode(), units.getOrDefault(staff.orgCode(), staff.unionName()));
        units.forEach((code, name) -> {
            if (staff.covers(code)) {
                own.put(code, name);
            }
        });
        return own;
    }

    private Map<String, String> unions(Staff staff, List<HeadPlanQueries.Firm> firms) {
        var keepers = firms.stream()
                .map(HeadPlanQueries.Firm::keeper)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return organisations.unionNames(staff.scope(), keepers);
    }

    @GetMapping("/employers/{id}/head-plan")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id) {
        return page(staff, readable(staff, id));
    }

    private HeadPlanSight readable(Staff staff, UUID id) {
        var sight = plans.sight(staff, id);
        if (!sight.readable()) {
            throw new NotFound();
        }
        return sight;
    }

    private HeadPlanPage page(Staff staff, HeadPlanSight sight) {
        var plan = sight.plan();
        var keeper = sight.keeper() != null ? sight.keeper() : plan == null ? null : plan.orgCode();
        return new HeadPlanPage(
                sight,
                keeper == null ? "" : organisations.unionName(staff.scope(), keeper),
                units(staff),
                plan == null ? new Changes(List.of(), null) : histories.latest(staff, HeadPlanRows.SUBJECT, plan.id()),
                staff,
                clock.instant());
    }

    @GetMapping("/employers/{id}/head-plan/edit")
    @Needs(Right.RAISE)
    View edit(Staff staff, @PathVariable UUID id) {
        var sight = readable(staff, id);
        var plan = sight.plan();
        if (plan == null && sight.keeper() != null) {
            return page(staff, sight);
        }
        return plan != null && plan.open()
                ? formPage(sight, HeadPlanForm.of(plan), Problems.none(), List.of())
                : formPage(sight, HeadPlanForm.empty(today().plusDays(REVIEW_DAYS)), Problems.none(), List.of());
    }

    private static HeadPlanFormPage formPage(
            HeadPlanSight sight, HeadPlanForm form, Problems problems, List<Overwritten> overwritten) {
        return new HeadPlanFormPage(sight.head(), form, "", problems, overwritten);
    }

    /** Begins a plan, or changes the one that the form was made from. */
    @PostMapping("/employers/{id}/head-plan")
    @Needs(Right.RAISE)
    Object save(Staff staff, @PathVariable UUID id, HeadPlanForm typed, HttpServletResponse response) {
        var sight = readable(staff, id);
        var form = typed.settled();
        var begins = form.seen().isEmpty();
        try {
            return Forms.tried(
                    response,
                    Problems.none(),
                    () -> {
                        if (begins) {
                            plans.start(staff, id, form.plan());
                        } else {
                            plans.change(staff, id, form.state().version(), form.plan(), form.why());
                        }
                    },
                    () -> {
                        Flash.say(
                                begins ? "heads.started" : "heads.changed",
                                sight.head().name());
                        return Redirect.to("/employers/{id}/head-plan", id);
                    },
                    wrong -> formPage(sight, form, wrong, List.of()));
        } catch (ChangedMeanwhile changed) {
            return putTogether(staff, id, form, response);
        }
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, HeadPlanForm form, HttpServletResponse response) {
        var plan = plans.get(staff.scope(), id);
        if (!plan.open()) {
            throw new ChangedMeanwhile("heads.ended-already");
        }
        var both = form.together(HeadPlanForm.of(plan));
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return save(staff, id, together, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return formPage(
                readable(staff, id),
                together,
                Problems.none(),
                histories.overwritten(staff, HeadPlanRows.SUBJECT, plan.id(), both));
    }

    @PostMapping("/employers/{id}/head-plan/end")
    @Needs(Right.RAISE)
    Object end(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response) {
        var plan = plans.get(staff.scope(), id);
        return Forms.tried(
                response,
                Problems.none(),
                () -> plans.end(staff, id, Seen.read(seen).version(), Typed.line(reason)),
                () -> {
                    Flash.sayWithUndo("/employers/" + id + "/head-plan/resumption", "heads.ended", plan.employerName());
                    return Redirect.to("/employers/{id}/head-plan", id);
                },
                wrong -> new HeadPlanFormPage(
                        readable(staff, id).head(), HeadPlanForm.of(plan), reason, wrong, List.of()));
    }

    @PostMapping("/employers/{id}/head-plan/resumption")
    @Needs(Right.RAISE)
    ResponseEntity<Void> resume(Staff staff, @PathVariable UUID id) {
        plans.resume(staff, id);
        Flash.say("heads.resumed");
        return Redirect.to("/employers/{id}/head-plan", id);
    }
}
