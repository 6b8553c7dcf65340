package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Answering what an employer asked on its page.
 *
 * @param seen the state that the answer was made from, as {@link Seen#text}
 * @param overwritten what saving would overwrite, because somebody else has answered meanwhile
 */
record QuestionAnswerPage(
        Case kept,
        Question question,
        String seen,
        String answer,
        LocalDate today,
        Problems problems,
        List<Overwritten> overwritten)
        implements View {

    static String seenOf(Question question) {
        return Seen.of(question.version(), Map.of()).text();
    }
}
