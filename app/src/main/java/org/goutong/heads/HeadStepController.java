package org.goutong.heads;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
import org.goutong.web.Forms;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The steps of the plan for a head firm. */
@Controller
@RequestMapping("/employers/{id}/head-plan/steps")
@Needs(Right.RAISE)
class HeadStepController {

    private static final String PLAN = "/employers/{id}/head-plan";
    private static final int DUE_DAYS = 14;

    private final HeadPlans plans;
    private final HeadSteps steps;
    private final Colleagues colleagues;
    private final Histories histories;
    private final Clock clock;

    HeadStepController(HeadPlans plans, HeadSteps steps, Colleagues colleagues, Histories histories, Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.colleagues = colleagues;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping("/new")
    View blank(Staff staff, @PathVariable UUID id) {
        var form = HeadStepForm.empty(staff.id(), Time.day(clock.instant()).plusDays(DUE_DAYS));
        return page(staff, id, null, form, Problems.none(), List.of());
    }

    private HeadStepFormPage page(
            Staff staff,
            UUID id,
            @Nullable HeadStep step,
            HeadStepForm form,
            Problems problems,
            List<Overwritten> overwritten) {
        var plan = plans.get(staff.scope(), id);
        return new HeadStepFormPage(
                plan,
                step,
                form,
                owners(staff, plan, step),
                problems,
                overwritten,
                step == null ? null : histories.latest(staff, HeadStepRows.SUBJECT, step.id()));
    }

    /** Who can take a step: the organisers of the unit that keeps the plan, and of those below. */
    private Map<String, String> owners(Staff staff, HeadPlan plan, @Nullable HeadStep step) {
        var owners = new LinkedHashMap<String, String>();
        if (step != null) {
            owners.put(step.ownerId().toString(), step.ownerName());
        }
        colleagues
                .listOrganisers(staff.scope(), plan.orgCode())
                .forEach(
                        one -> owners.put(one.id().toString(), Words.t("heads.owner.at", one.name(), one.unionName())));
        return owners;
    }

    @PostMapping
    Object add(Staff staff, @PathVariable UUID id, HeadStepForm form, HttpServletResponse response) {
        return Forms.tried(
                response,
                Problems.none(),
                () -> steps.add(staff, id, form.step()),
                () -> said(id, "heads.step.added", form.title()),
                wrong -> page(staff, id, null, form, wrong, List.of()));
    }

    private static ResponseEntity<Void> said(UUID id, String key, String title) {
        Flash.say(key, title);
        return Redirect.to(PLAN, id);
    }

    @GetMapping("/{step}")
    View edit(Staff staff, @PathVariable UUID id, @PathVariable("step") UUID stepId) {
        var step = steps.getOf(staff, id, stepId);
        return page(staff, id, step, HeadStepForm.of(step), Problems.none(), List.of());
    }

    @PostMapping("/{step}")
    Object change(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("step") UUID stepId,
            HeadStepForm typed,
            HttpServletResponse response) {
        var step = steps.getOf(staff, id, stepId);
        var form = typed.settled();
        try {
            return Forms.tried(
                    response,
                    Problems.none(),
                    () -> steps.change(staff, id, stepId, form.state().version(), form.step(), form.why()),
                    () -> said(id, "heads.step.changed", form.title()),
                    wrong -> page(staff, id, step, form, wrong, List.of()));
        } catch (ChangedMeanwhile changed) {
            return putTogether(staff, id, stepId, form, response);
        }
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, UUID stepId, HeadStepForm form, HttpServletResponse response) {
        var step = steps.getOf(staff, id, stepId);
        if (step.removed()) {
            throw new ChangedMeanwhile("heads.step.removed-already");
        }
        var both = form.together(HeadStepForm.of(step));
        var together = form.with(both.facts(), both.seen());
        if (both.agreed()) {
            return change(staff, id, stepId, together, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(
                staff,
                id,
                step,
                together,
                Problems.none(),
                histories.overwritten(staff, HeadStepRows.SUBJECT, stepId, both));
    }

    @PostMapping("/{step}/completion")
    ResponseEntity<Void> finish(Staff staff, @PathVariable UUID id, @PathVariable("step") UUID stepId) {
        steps.finish(staff, id, stepId);
        Flash.sayWithUndo(path(id, stepId) + "/reopening", "heads.step.finished");
        return Redirect.to(PLAN, id);
    }

    private static String path(UUID id, UUID stepId) {
        return "/employers/" + id + "/head-plan/steps/" + stepId;
    }

    @PostMapping("/{step}/reopening")
    ResponseEntity<Void> reopen(Staff staff, @PathVariable UUID id, @PathVariable("step") UUID stepId) {
        steps.reopen(staff, id, stepId);
        return said(id, "heads.step.reopened", "");
    }

    @PostMapping("/{step}/removal")
    ResponseEntity<Void> remove(Staff staff, @PathVariable UUID id, @PathVariable("step") UUID stepId) {
        steps.remove(staff, id, stepId);
        Flash.sayWithUndo(path(id, stepId) + "/restoration", "heads.step.removed");
        return Redirect.to(PLAN, id);
    }

    @PostMapping("/{step}/restoration")
    ResponseEntity<Void> restore(Staff staff, @PathVariable UUID id, @PathVariable("step") UUID stepId) {
        steps.restore(staff, id, stepId);
        return said(id, "heads.step.restored", "");
    }
}
