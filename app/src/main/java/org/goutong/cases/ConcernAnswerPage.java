package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * Answering a concern with what is known to help.
 *
 * @param given the answers it was given before, the latest first
 * @param seen the state that the answer was made from, as {@link Seen#text}
 * @param overwritten what saving would overwrite, because somebody else has answered meanwhile
 * @param overwrittenOutcome the same for what became of the answer
 */
record ConcernAnswerPage(
        Case kept,
        Concern concern,
        List<ConcernKinds.Answer> answers,
        List<ConcernStore.Success> success,
        List<Concern.Answer> given,
        String seen,
        String code,
        String words,
        LocalDate today,
        Problems problems,
        List<Overwritten> overwritten,
        List<Overwritten> overwrittenOutcome)
        implements View {

    /** The state that the page shows, of which the outcome is noted. */
    String seenAnswer() {
        return seenOf(concern);
    }

    static String seenOf(Concern concern) {
        return Seen.of(concern.version(), Map.of()).text();
    }

    /** How an answer did so far, for example 用过 12 次，9 次管用. */
    String record(ConcernKinds.Answer answer) {
        return success.stream()
                .filter(one ->
                        one.kind().equals(concern.kind()) && one.answerCode().equals(answer.code()))
                .findFirst()
                .map(one -> Words.t("cases.concern.record", one.given(), one.settled()))
                .orElseGet(() -> Words.t("cases.concern.record.none"));
    }
}
