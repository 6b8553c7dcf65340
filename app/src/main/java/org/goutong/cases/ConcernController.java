package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Seen;
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
    private final Histories histories;
    private final Clock clock;

    ConcernController(Cases cases, Concerns concerns, ConcernStore store, Histories histories, Clock clock) {
        this.cases = cases;
        this.concerns = concerns;
        this.store = store;
        this.histories = histories;
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
        problems.limit("wording", wording, ContactForm.LONGEST_NOTE).limit("who", who, PersonForm.LONGEST_NAME);
        return Forms.tried(
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
        return answerPage(
                staff,
                concern,
                ConcernAnswerPage.seenOf(concern),
                concern.answerCode(),
                concern.answer(),
                Problems.none(),
                List.of(),
                List.of());
    }

    private ConcernAnswerPage answerPage(
            Staff staff,
            Concern concern,
            String seen,
            String code,
            String words,
            Problems problems,
            List<Overwritten> overwritten,
            List<Overwritten> overwrittenOutcome) {
        return new ConcernAnswerPage(
                cases.get(staff.scope(), concern.caseId()),
                concern,
                ConcernKinds.answers(concern.kind()),
                store.listSuccess(staff.scope()),
                store.listAnswers(staff.scope(), concern.id()),
                seen,
                code,
                words,
                Time.day(clock.instant()),
                problems,
                overwritten,
                overwrittenOutcome);
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
        problems.limit("words", words, ContactForm.LONGEST_NOTE);
        try {
            return Forms.tried(
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
                    wrong -> answerPage(staff, concern, seen, code, words, wrong, List.of(), List.of()));
        } catch (ChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = concerns.getOf(staff, id, concernId);
            return answerPage(
                    staff,
                    now,
                    ConcernAnswerPage.seenOf(now),
                    code,
                    words,
                    Problems.none(),
                    List.of(overwritten(
                            now,
                            now.answerText(),
                            words.isBlank()
                                    ? ConcernKinds.answer(now.kind(), code).orElse("")
                                    : words)),
                    List.of());
        }
    }

    private Overwritten overwritten(Concern now, String theirs, String yours) {
        return new Overwritten(
                Words.t("cases.concern.answer"),
                theirs,
                now.answeredOn() == null ? "" : histories.origin(now.answeredBy(), now.answeredOn()),
                yours);
    }

    @PostMapping("/cases/{id}/concerns/{concern}/outcome")
    @Needs(Right.RAISE)
    Object settle(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("concern") UUID concernId,
            @RequestParam(required = false) Concern.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String take,
            HttpServletResponse response) {
        var kept = cases.get(staff.scope(), id);
        if (outcome == null || !take.isEmpty()) {
            return Redirect.to("/employers/{id}", kept.employerId());
        }
        try {
            concerns.settle(staff, id, concernId, Seen.read(seen).version(), outcome);
        } catch (ChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = concerns.getOf(staff, id, concernId);
            return answerPage(
                    staff,
                    now,
                    ConcernAnswerPage.seenOf(now),
                    now.answerCode(),
                    now.answer(),
                    Problems.none(),
                    List.of(),
                    List.of(overwritten(now, now.answerText() + "·" + now.state(), outcome.word())));
        }
        Flash.say("cases.concern.outcome.noted", outcome.word());
        return Redirect.to("/employers/{id}", kept.employerId());
    }
}
