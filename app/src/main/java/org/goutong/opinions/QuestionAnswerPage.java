package org.goutong.opinions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.audit.Changes;
import org.goutong.audit.Overwritten;
import org.goutong.cases.Case;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Answering what an employer asked or remarked, and who looks after it.
 *
 * @param form the answer
 * @param overwritten what the answer would overwrite, because somebody else has answered meanwhile
 * @param care what it is about, who looks after it and until when
 * @param careOverwritten what that would overwrite
 * @param owners who can look after it, by identifier
 */
record QuestionAnswerPage(
        Case kept,
        Question question,
        AnswerForm form,
        List<Overwritten> overwritten,
        CareForm care,
        List<Overwritten> careOverwritten,
        Map<String, String> owners,
        Changes changes,
        LocalDate today,
        Problems problems)
        implements View {

    String path() {
        return "/cases/" + kept.id() + "/questions/" + question.id();
    }
}
