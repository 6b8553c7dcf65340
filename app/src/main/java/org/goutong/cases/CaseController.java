package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.cases.Case.ExitReason;
import org.goutong.employers.Employers;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
import org.goutong.web.Forms;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with a case: begun, moved, rested, ended, taken up again, claimed, planned. */
@Controller
class CaseController {

    private final Cases cases;
    private final CaseStages stages;
    private final CaseOwners owners;
    private final TakingBack takingBack;
    private final Employers employers;
    private final CaseQueries queries;
    private final Histories histories;
    private final Clock clock;

    CaseController(
            Cases cases,
            CaseStages stages,
            CaseOwners owners,
            TakingBack takingBack,
            Employers employers,
            CaseQueries queries,
            Histories histories,
            Clock clock) {
        this.cases = cases;
        this.stages = stages;
        this.owners = owners;
        this.takingBack = takingBack;
        this.employers = employers;
        this.queries = queries;
        this.histories = histories;
        this.clock = clock;
    }

    @PostMapping("/employers/{id}/case")
    @Needs(Right.RAISE)
    ResponseEntity<Void> open(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "VISIT") Case.Channel channel,
            @RequestParam(defaultValue = "mine") String whose) {
        cases.open(staff, id, channel, "mine".equals(whose) ? staff.id() : null);
        Flash.say("cases.opened", employers.get(staff.scope(), id).name());
        return Redirect.to("/employers/{id}", id);
    }

    @GetMapping("/cases/{id}")
    @Needs(Right.READ)
    ResponseEntity<Void> show(Staff staff, @PathVariable UUID id) {
        return Redirect.to("/employers/{id}", cases.get(staff.scope(), id).employerId());
    }

    @GetMapping("/cases/{id}/stage")
    @Needs(Right.RAISE)
    View stage(Staff staff, @PathVariable UUID id) {
        return stagePage(staff, cases.get(staff.scope(), id), "", Problems.none());
    }

    private CaseStagePage stagePage(Staff staff, Case kept, String note, Problems problems) {
        var reached = kept.contactedAt() != null;
        var concerns = queries.countConcerns(staff.scope(), kept.id());
        var choices = new LinkedHashMap<Stage, String>();
        for (var to : Stage.values()) {
            if (to != kept.stage()) {
                var objection = CaseRules.objection(kept, to, reached, concerns);
                choices.put(
                        to,
                        objection == null ? "" : Words.t(objection, kept.stage().word(), to.word()));
            }
        }
        return new CaseStagePage(kept, choices, note, Time.day(clock.instant()), problems);
    }

    @PostMapping("/cases/{id}/moves")
    @Needs(Right.RAISE)
    Object move(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam Stage seen,
            @RequestParam(required = false) @Nullable Stage to,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String back,
            HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        var today = Time.day(clock.instant());
        var problems = Problems.none();
        if (to == null) {
            problems.add("to", "cases.move.choose");
        }
        var day = on == null ? today : Typed.day(on);
        if (day == null) {
            problems.add("on", "cases.day.unreadable");
        }
        problems.limit("note", note, CaseStagePage.LONGEST_NOTE);
        return Forms.tried(
                response,
                problems,
                () -> stages.move(
                        staff, id, seen, Objects.requireNonNull(to), Objects.requireNonNull(day), Typed.text(note)),
                () -> {
                    sayWithWayBack(
                            staff,
                            id,
                            "cases.moved",
                            kept.employerName(),
                            Objects.requireNonNull(to).word());
                    return Redirect.back(back, "/employers/{id}", kept.employerId());
                },
                wrong -> stagePage(staff, kept, note, wrong));
    }

    @PostMapping("/cases/{id}/shelf")
    @Needs(Right.RAISE)
    Object shelve(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam ExitReason reason,
            @RequestParam(defaultValue = "") String resume,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        var problems = Problems.none();
        var day = Typed.day(resume);
        if (day == null) {
            problems.add("resume", "cases.shelve.day");
        }
        problems.limit("note", note, CaseStagePage.LONGEST_NOTE);
        return Forms.tried(
                response,
                problems,
                () -> cases.shelve(staff, id, reason, Objects.requireNonNull(day), Typed.text(note)),
                () -> {
                    sayWithWayBack(staff, id, "cases.shelve.done", kept.employerName());
                    return Redirect.to("/employers/{id}", kept.employerId());
                },
                wrong -> stagePage(staff, kept, note, wrong));
    }

    @PostMapping("/cases/{id}/closing")
    @Needs(Right.RAISE)
    ResponseEntity<Void> close(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam ExitReason reason,
            @RequestParam(defaultValue = "") String note) {
        var kept = cases.get(staff.scope(), id);
        Problems.none().limit("note", note, CaseStagePage.LONGEST_NOTE).refuse();
        cases.close(staff, id, reason, Typed.text(note));
        sayWithWayBack(staff, id, "cases.close.done", kept.employerName());
        return Redirect.to("/employers/{id}", kept.employerId());
    }

    /** Says what was done, and where the step is taken back as long as it may be. */
    private void sayWithWayBack(Staff staff, UUID id, String key, Object... arguments) {
        takingBack
                .find(staff, cases.get(staff.scope(), id))
                .ifPresentOrElse(
                        step -> Flash.sayWithUndo(step.takingBackPath(id), key, arguments),
                        () -> Flash.say(key, arguments));
    }

    @PostMapping("/cases/{id}/steps/{step}/taking-back")
    @Needs(Right.RAISE)
    ResponseEntity<Void> takeBack(Staff staff, @PathVariable UUID id, @PathVariable("step") UUID stepId) {
        takingBack.takeBack(staff, id, stepId);
        var kept = cases.get(staff.scope(), id);
        Flash.say("cases.taken-back", kept.employerName(), kept.stage().word());
        return Redirect.to("/employers/{id}", kept.employerId());
    }

    @PostMapping("/cases/{id}/resumption")
    @Needs(Right.RAISE)
    ResponseEntity<Void> resume(Staff staff, @PathVariable UUID id) {
        cases.resume(staff, id);
        var kept = cases.get(staff.scope(), id);
        Flash.say("cases.resumed", kept.employerName());
        return Redirect.to("/employers/{id}", kept.employerId());
    }

    @PostMapping("/cases/{id}/claim")
    @Needs(Right.RAISE)
    ResponseEntity<Void> claim(Staff staff, @PathVariable UUID id) {
        owners.claim(staff, id);
        var kept = cases.get(staff.scope(), id);
        Flash.say("cases.claimed", kept.employerName());
        return Redirect.to("/employers/{id}", kept.employerId());
    }

    @GetMapping("/cases/{id}/next")
    @Needs(Right.RAISE)
    View next(Staff staff, @PathVariable UUID id) {
        var kept = cases.get(staff.scope(), id);
        return nextPage(staff, kept, NextForm.of(kept), Problems.none(), List.of());
    }

    private CaseNextPage nextPage(
            Staff staff, Case kept, NextForm form, Problems problems, List<Overwritten> overwritten) {
        return new CaseNextPage(
                kept,
                form,
                Time.day(clock.instant()),
                problems,
                overwritten,
                histories.latest(staff, "case", kept.id()));
    }

    @PostMapping("/cases/{id}/next")
    @Needs(Right.RAISE)
    Object plan(Staff staff, @PathVariable UUID id, NextForm typed, HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        var form = typed.settled();
        var day = Typed.day(form.nextOn());
        var problems = Problems.none().require("step", form.step(), "cases.next.missing");
        if (day == null) {
            problems.add("nextOn", "cases.next.day");
        }
        problems.limit("step", form.step(), NextForm.LONGEST_STEP).limit("why", form.why(), PersonForm.LONGEST_WHY);
        try {
            return Forms.tried(
                    response,
                    problems,
                    () -> cases.plan(staff, id, form.state().version(), form.step(), day, form.why()),
                    () -> {
                        Flash.say("cases.next.planned");
                        return Redirect.to("/employers/{id}", kept.employerId());
                    },
                    wrong -> nextPage(staff, kept, form, wrong, List.of()));
        } catch (ChangedMeanwhile changed) {
            return putTogether(staff, id, form, response);
        }
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, NextForm form, HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        var both = form.together(NextForm.of(kept));
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return plan(staff, id, together, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return nextPage(staff, kept, together, Problems.none(), histories.overwritten(staff, "case", id, both));
    }
}
