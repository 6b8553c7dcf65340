package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Seen;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
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

/** Concerns of an employer, and how answers did everywhere. */
@Controller
class ConcernController {

    private final Cases cases;
    private final Concerns concerns;
    private final ConcernStore store;
    private final Clock clock;

    ConcernController(Cases cases, Concerns concerns, ConcernStore store, Clock clock) {
        this.cases = cases;
        this.concerns = concerns;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/concerns")
    @Needs(Right.READ)
    View all(Staff staff) {
        return new ConcernsPage(store.listRaised(staff.scope()), store.listSuccess(staff.scope()), staff.unionName());
    }

    @GetMapping("/cases/{id}/concerns/new")
    @Needs(Right.RAISE)
    View form(Staff staff, @PathVariable UUID id) {
        return new ConcernFormPage(
                cases.get(staff.scope(), id),
                "",
                "",
                "",
                Time.day(clock.instant()).toString(),
                Problems.none());
    }

    @PostMapping("/cases/{id}/concerns")
    @Needs(Right.RAISE)
    Object raise(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        var day = Typed.day(on);
        var problems = Problems.none();
        if (day == null) {
            problems.add("on", "cases.day.unreadable");
        }
        return CaseController.tried(
                response,
                problems,
                () -> concerns.raise(
                        staff, id, kind, Typed.text(wording), Typed.line(who), Objects.requireNonNull(day)),
                () -> {
                    Flash.say("cases.concern.noted");
                    return Redirect.to("/employers/{id}", kept.employerId());
                },
                wrong -> new ConcernFormPage(kept, kind, wording, who, on, wrong));
    }

    @GetMapping("/cases/{id}/concerns/{concern}")
    @Needs(Right.RAISE)
    View concern(Staff staff, @PathVariable UUID id, @PathVariable("concern") UUID concernId) {
        var concern = concerns.getOf(staff, id, concernId);
        return answerPage(staff, concern, concern.answerCode(), concern.answer(), Problems.none(), List.of());
    }

    private ConcernAnswerPage answerPage(
            Staff staff, Concern concern, String code, String words, Problems problems, List<Overwritten> overwritten) {
        return new ConcernAnswerPage(
                cases.get(staff.scope(), concern.caseId()),
                concern,
                ConcernKinds.answers(concern.kind()),
                store.listSuccess(staff.scope()),
                store.listAnswers(staff.scope(), concern.id()),
                code,
                words,
                Time.day(clock.instant()),
                problems,
                overwritten);
    }

    @PostMapping("/cases/{id}/concerns/{concern}/answer")
    @Needs(Right.RAISE)
    Object answer(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("concern") UUID concernId,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String take,
            HttpServletResponse response) {
        var concern = concerns.getOf(staff, id, concernId);
        if (!take.isEmpty()) {
            return Redirect.to("/employers/{id}", cases.get(staff.scope(), id).employerId());
        }
        var day = on == null ? Time.day(clock.instant()) : Typed.day(on);
        var problems = Problems.none();
        if (day == null) {
            problems.add("on", "cases.day.unreadable");
        }
        try {
            return CaseController.tried(
                    response,
                    problems,
                    () -> concerns.answer(
                            staff,
                            id,
                            concernId,
                            Seen.read(seen).version(),
                            code,
                            Typed.text(words),
                            Objects.requireNonNull(day)),
                    () -> {
                        Flash.say("cases.concern.answered.noted");
                        return Redirect.to(
                                "/employers/{id}", cases.get(staff.scope(), id).employerId());
                    },
                    wrong -> answerPage(staff, concern, code, words, wrong, List.of()));
        } catch (ChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = concerns.getOf(staff, id, concernId);
            return answerPage(staff, now, code, words, Problems.none(), List.of(overwritten(now, code, words)));
        }
    }

    private Overwritten overwritten(Concern now, String code, String words) {
        return new Overwritten(
                Words.t("cases.concern.answer"),
                now.answerText(),
                now.answeredOn() == null
                        ? ""
                        : Words.t(
                                "audit.origin",
                                now.answeredBy(),
                                Time.date(now.answeredOn(), Time.day(clock.instant()))),
                words.isBlank() ? ConcernKinds.answer(now.kind(), code).orElse("") : words);
    }

    @PostMapping("/cases/{id}/concerns/{concern}/outcome")
    @Needs(Right.RAISE)
    ResponseEntity<Void> settle(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("concern") UUID concernId,
            @RequestParam Concern.Outcome outcome) {
        concerns.settle(staff, id, concernId, outcome);
        Flash.say("cases.concern.outcome.noted", outcome.word());
        return Redirect.to("/employers/{id}", cases.get(staff.scope(), id).employerId());
    }
}
