package org.goutong.opinions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Reconciled;
import org.goutong.cases.Cases;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Answers what employers asked and remarked, however it came, and says who looks after it. */
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
        return page(staff, question, AnswerForm.of(question), List.of(), Problems.none());
    }

    private QuestionAnswerPage page(
            Staff staff, Question question, AnswerForm form, List<Overwritten> overwritten, Problems problems) {
        return page(staff, question, form, overwritten, CareForm.of(question), List.of(), problems);
    }

    private QuestionAnswerPage page(
            Staff staff,
            Question question,
            AnswerForm form,
            List<Overwritten> overwritten,
            CareForm care,
            List<Overwritten> careOverwritten,
            Problems problems) {
        var kept = cases.get(staff.scope(), question.caseId());
        return new QuestionAnswerPage(
                kept,
                question,
                form,
                overwritten,
                care,
                careOverwritten,
                questions.owners(staff, kept.orgCode(), question),
                histories.latest(staff, "question", question.id()),
                Time.day(clock.instant()),
                problems);
    }

    @PostMapping("/cases/{id}/questions/{question}/answer")
    Object answer(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("question") UUID questionId,
            AnswerForm typed,
            HttpServletResponse response) {
        var form = typed.settled();
        try {
            return Forms.tried(
                    response,
                    Problems.none(),
                    () -> questions.answer(staff, id, questionId, form.state().version(), form.answer(), form.change()),
                    () -> {
                        Flash.say("opinions.question.answered");
                        return Redirect.to(
                                "/employers/{id}", cases.get(staff.scope(), id).employerId());
                    },
                    wrong -> page(staff, questions.getOf(staff, id, questionId), form, List.of(), wrong));
        } catch (ChangedMeanwhile changed) {
            var now = questions.getOf(staff, id, questionId);
            var both = form.together(AnswerForm.of(now));
            var together = form.with(both.facts(), both.seen());
            var reworded = !form.answers(now);
            if (both.agreed() && !reworded) {
                return answer(staff, id, questionId, together, response);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            var problems = Problems.none();
            if (reworded) {
                problems.add("answer", "opinions.question.reworded");
            }
            return page(staff, now, together, overwritten(staff, questionId, both), problems);
        }
    }

    private List<Overwritten> overwritten(Staff staff, UUID question, Reconciled both) {
        return histories.overwritten(staff, "question", question, both);
    }

    @PostMapping("/cases/{id}/questions/{question}/care")
    Object care(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable("question") UUID questionId,
            CareForm typed,
            HttpServletResponse response) {
        var question = questions.getOf(staff, id, questionId);
        var form = typed.settled();
        var problems = Problems.none();
        var owner = Typed.id(form.owner());
        if (owner == null) {
            problems.add("owner", "opinions.owner.choose");
        }
        var due = Typed.day(form.due());
        if (due == null) {
            problems.add("due", "cases.day.unreadable");
        }
        try {
            return Forms.tried(
                    response,
                    problems,
                    () -> questions.care(
                            staff,
                            id,
                            questionId,
                            form.state().version(),
                            form.kind(),
                            Objects.requireNonNull(owner),
                            Objects.requireNonNull(due),
                            form.note()),
                    () -> {
                        Flash.say("opinions.care.kept");
                        return Redirect.to("/cases/{id}/questions/{question}", id, questionId);
                    },
                    wrong -> page(staff, question, AnswerForm.of(question), List.of(), form, List.of(), wrong));
        } catch (ChangedMeanwhile changed) {
            var now = questions.getOf(staff, id, questionId);
            var both = form.together(CareForm.of(now));
            var together = form.with(both.facts(), both.seen());
            if (both.agreed()) {
                return care(staff, id, questionId, together, response);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(
                    staff,
                    now,
                    AnswerForm.of(now),
                    List.of(),
                    together,
                    overwritten(staff, questionId, both),
                    Problems.none());
        }
    }

    @PostMapping("/cases/{id}/questions/{question}/withdrawal")
    ResponseEntity<Void> withdraw(Staff staff, @PathVariable UUID id, @PathVariable("question") UUID questionId) {
        questions.withdraw(staff, id, questionId);
        Flash.sayWithUndo("/cases/" + id + "/questions/" + questionId + "/restoration", "opinions.taken-back");
        return Redirect.to("/employers/{id}", cases.get(staff.scope(), id).employerId());
    }

    @PostMapping("/cases/{id}/questions/{question}/restoration")
    ResponseEntity<Void> restore(Staff staff, @PathVariable UUID id, @PathVariable("question") UUID questionId) {
        questions.restore(staff, id, questionId);
        Flash.say("opinions.restored");
        return Redirect.to("/cases/{id}/questions/{question}", id, questionId);
    }
}
