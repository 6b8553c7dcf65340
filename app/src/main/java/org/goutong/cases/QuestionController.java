package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
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
    private final Clock clock;

    QuestionController(Cases cases, Questions questions, Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/questions/{question}")
    View show(Staff staff, @PathVariable UUID id, @PathVariable("question") UUID questionId) {
        var question = questions.getOf(staff, id, questionId);
        return page(staff, question, question.answer(), Problems.none());
    }

    private QuestionAnswerPage page(Staff staff, Question question, String answer, Problems problems) {
        return new QuestionAnswerPage(
                cases.get(staff.scope(), question.caseId()), question, answer, Time.day(clock.instant()), problems);
    }

    @PostMapping("/cases/{id}/questions/{question}/answer")
    Object answer(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("question") UUID questionId,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response) {
        var question = questions.getOf(staff, id, questionId);
        return CaseController.tried(
                response,
                Problems.none(),
                () -> questions.answer(staff, id, questionId, Typed.text(answer)),
                () -> {
                    Flash.say("cases.question.answered");
                    return Redirect.to(
                            "/employers/{id}", cases.get(staff.scope(), id).employerId());
                },
                wrong -> page(staff, question, answer, wrong));
    }
}
