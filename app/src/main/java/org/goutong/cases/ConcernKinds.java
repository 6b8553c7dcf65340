package org.goutong.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goutong.web.Options;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;

/** What employers fear, by kind, and what can be answered to it, with what it rests on. */
final class ConcernKinds {

    private record Kind(String code, String chinese, String english) {}

    /**
     * An answer to a kind of concern.
     *
     * @param evidence the article or the fact it rests on; may be empty
     */
    record Answer(String code, String kind, String chinese, String english, String evidence) {

        String text() {
            return Words.english() ? english : chinese;
        }
    }

    private static final List<Kind> KINDS = ReferenceTable.rows("concerns.csv").stream()
            .map(row -> new Kind(row.getField("code"), row.getField("zh"), row.getField("en")))
            .toList();

    private static final List<Answer> ANSWERS = ReferenceTable.rows("concern_answers.csv").stream()
            .map(row -> new Answer(
                    row.getField("code"),
                    row.getField("concern"),
                    row.getField("zh"),
                    row.getField("en"),
                    row.getField("evidence")))
            .toList();

    private ConcernKinds() {}

    /** The kinds by code, in the visitor's language. */
    static Map<String, String> choices() {
        return Options.of(KINDS, Kind::code, kind -> Words.english() ? kind.english() : kind.chinese());
    }

    /** The name of a kind in the visitor's language. */
    static String name(String code) {
        return choices().getOrDefault(code, code);
    }

    static boolean known(String code) {
        return KINDS.stream().anyMatch(kind -> kind.code().equals(code));
    }

    /** One of the known answers in the visitor's language; empty for one of one's own. */
    static Optional<String> answer(String kind, String code) {
        return answers(kind).stream()
                .filter(answer -> answer.code().equals(code))
                .map(Answer::text)
                .findFirst();
    }

    /** What an answer said: in own words, or in those of the known one; empty when neither. */
    static String said(String kind, String code, String words) {
        return words.isEmpty() ? answer(kind, code).orElse("") : words;
    }

    /** What can be answered to a kind. */
    static List<Answer> answers(String kind) {
        return ANSWERS.stream().filter(answer -> answer.kind().equals(kind)).toList();
    }

    /** Whether an answer is one to a kind. */
    static boolean answers(String kind, String code) {
        return answers(kind).stream().anyMatch(answer -> answer.code().equals(code));
    }
}
