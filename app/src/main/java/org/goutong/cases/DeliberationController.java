package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Seen;
import org.goutong.cases.StrategyPage.Part;
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

/** 一策一议 of an employer, and whom its decision waits for. */
@Controller
class DeliberationController {

    private static final int LONGEST_ATTENDEES = 200;

    private final Cases cases;
    private final Deliberations deliberations;
    private final DeliberationStore store;
    private final Histories histories;
    private final Clock clock;

    DeliberationController(
            Cases cases, Deliberations deliberations, DeliberationStore store, Histories histories, Clock clock) {
        this.cases = cases;
        this.deliberations = deliberations;
        this.store = store;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/strategy")
    @Needs(Right.RAISE)
    View show(Staff staff, @PathVariable UUID id) {
        return page(staff, id, DeliberationForm.EMPTY, null, Problems.none(), List.of(), List.of());
    }

    private StrategyPage page(
            Staff staff,
            UUID id,
            DeliberationForm form,
            @Nullable Part wrong,
            Problems problems,
            List<Overwritten> strategy,
            List<Overwritten> waiting) {
        var scope = staff.scope();
        return new StrategyPage(
                cases.get(scope, id),
                store.findStrategy(scope, id).orElse(null),
                store.findDeliberation(scope, id).orElse(null),
                store.listWaiting(scope, id),
                form,
                wrong,
                Time.day(clock.instant()),
                problems,
                strategy,
                waiting);
    }

    @PostMapping("/cases/{id}/strategy")
    @Needs(Right.RAISE)
    Object decide(Staff staff, @PathVariable UUID id, DeliberationForm form, HttpServletResponse response) {
        var problems = Problems.none();
        var expires = Typed.day(form.expires());
        if (expires == null) {
            problems.add("expires", "cases.day.unreadable");
        }
        problems.limit("strategy", form.strategy(), ContactForm.LONGEST_NOTE);
        return saved(
                staff,
                id,
                form,
                Part.STRATEGY,
                problems,
                response,
                () -> deliberations.decide(
                        staff, id, form.state().version(), form.strategy(), Objects.requireNonNull(expires)));
    }

    @PostMapping("/cases/{id}/deliberations")
    @Needs(Right.RAISE)
    Object deliberate(Staff staff, @PathVariable UUID id, DeliberationForm form, HttpServletResponse response) {
        var problems = Problems.none();
        var held = Typed.day(form.held());
        var review = Typed.day(form.review());
        if (held == null) {
            problems.add("held", "cases.day.unreadable");
        }
        if (review == null && !form.review().isEmpty()) {
            problems.add("review", "cases.day.unreadable");
        }
        problems.limit("attendees", form.attendees(), LONGEST_ATTENDEES)
                .limit("decision", form.decision(), ContactForm.LONGEST_NOTE);
        return saved(
                staff,
                id,
                form,
                Part.DELIBERATION,
                problems,
                response,
                () -> deliberations.deliberate(
                        staff, id, Objects.requireNonNull(held), form.attendees(), form.decision(), review));
    }

    @PostMapping("/cases/{id}/waiting")
    @Needs(Right.RAISE)
    Object waitFor(Staff staff, @PathVariable UUID id, DeliberationForm form, HttpServletResponse response) {
        var problems = Problems.none();
        var since = Typed.day(form.since());
        if (since == null) {
            problems.add("since", "cases.day.unreadable");
        }
        problems.limit("waitingOn", form.waitingOn(), PersonForm.LONGEST_NAME)
                .limit("waitingNote", form.waitingNote(), CaseStagePage.LONGEST_NOTE);
        return saved(
                staff,
                id,
                form,
                Part.WAITING,
                problems,
                response,
                () -> deliberations.waitFor(
                        staff,
                        id,
                        form.state().version(),
                        form.waitingOn(),
                        form.waitingNote(),
                        Objects.requireNonNull(since)));
    }

    private Object saved(
            Staff staff,
            UUID id,
            DeliberationForm form,
            Part part,
            Problems problems,
            HttpServletResponse response,
            Runnable work) {
        var kept = cases.get(staff.scope(), id);
        if (!form.take().isEmpty()) {
            return Redirect.to("/employers/{id}", kept.employerId());
        }
        try {
            return Forms.tried(
                    response,
                    problems,
                    work,
                    () -> {
                        Flash.say("cases.saved");
                        return Redirect.to("/employers/{id}", kept.employerId());
                    },
                    wrong -> page(staff, id, form, part, wrong, List.of(), List.of()));
        } catch (ChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var waits = part == Part.WAITING;
            return page(
                    staff,
                    id,
                    form,
                    null,
                    Problems.none(),
                    waits ? List.of() : overwrittenStrategy(staff, id, form),
                    waits ? overwrittenWaiting(staff, id, form) : List.of());
        }
    }

    private List<Overwritten> overwrittenStrategy(Staff staff, UUID id, DeliberationForm form) {
        return store.findStrategy(staff.scope(), id).stream()
                .map(now -> new Overwritten(
                        Words.t("cases.strategy"),
                        now.strategy(),
                        histories.origin(now.byName(), now.at()),
                        form.strategy()))
                .toList();
    }

    /** Somebody noted another wait, or that it is over. */
    private List<Overwritten> overwrittenWaiting(Staff staff, UUID id, DeliberationForm form) {
        var now = store.findWaiting(staff.scope(), id);
        return List.of(new Overwritten(
                Words.t("cases.waiting"),
                now.map(Waiting::waitingOn).orElseGet(() -> Words.t("cases.waiting.ended")),
                now.map(one -> histories.origin(one.byName(), one.sinceOn())).orElse(""),
                form.waitingOn()));
    }

    @PostMapping("/cases/{id}/waiting/end")
    @Needs(Right.RAISE)
    ResponseEntity<Void> decided(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "") String seen) {
        deliberations.decided(staff, id, Seen.read(seen).version());
        Flash.say("cases.waiting.ended");
        return Redirect.to("/employers/{id}", cases.get(staff.scope(), id).employerId());
    }
}
