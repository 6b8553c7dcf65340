package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.Histories;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers what employers asked on their own page. */
@Controller
@Needs(Right.RAISE)
class QuestionController {

    private final Cases cases;
    private final Questions questions;
    private final Histories histories;
    private final Clock clock;

    QuestionController(Cases cases, Questions questions, Histories histories, Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/questions/{question}")
    View show(Staff staff, @PathVariable UUID id, @PathVariable("question") UUID questionId) {
        var question = questions.getOf(staff, id, questionId);
        return page(
                staff, question, QuestionAnswerPage.seenOf(question), question.answer(), Problems.none(), List.of());
    }

    private QuestionAnswerPage page(
            Staff staff,
            Question question,
            String seen,
            String answer,
            Problems problems,
            List<Overwritten> overwritten) {
        return new QuestionAnswerPage(
                cases.get(staff.scope(), question.caseId()),
                question,
                seen,
                answer,
                Time.day(clock.instant()),
                problems,
                overwritten);
    }

    @PostMapping("/cases/{id}/questions/{question}/answer")
    Object answer(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("question") UUID questionId,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String take,
            HttpServletResponse response) {
        var question = questions.getOf(staff, id, questionId);
        if (!take.isEmpty()) {
            return Redirect.to("/employers/{id}", cases.get(staff.scope(), id).employerId());
        }
        try {
            return CaseController.tried(
                    response,
                    Problems.none(),
                    () -> questions.answer(
                            staff, id, questionId, Seen.read(seen).version(), Typed.text(answer)),
                    () -> {
                        Flash.say("cases.question.answered");
                        return Redirect.to(
                                "/employers/{id}", cases.get(staff.scope(), id).employerId());
                    },
                    wrong -> page(staff, question, seen, answer, wrong, List.of()));
        } catch (ChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = questions.getOf(staff, id, questionId);
            return page(
                    staff,
                    now,
                    QuestionAnswerPage.seenOf(now),
                    answer,
                    Problems.none(),
                    List.of(overwritten(now, answer)));
        }
    }

    private Overwritten overwritten(Question now, String answer) {
        return new Overwritten(
                Words.t("cases.question.answer"),
                now.answer(),
                now.answeredAt() == null ? "" : histories.origin(now.answeredBy(), now.answeredAt()),
                answer);
    }
}
