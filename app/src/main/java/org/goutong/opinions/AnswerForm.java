package org.goutong.opinions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an employer as it was typed.
 *
 * @param change what was changed by what the employer said; may be empty
 * @param seen the state of the question it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
record AnswerForm(String answer, String change, String seen, String take) implements RowForm<AnswerForm> {

    private static final String WORDING = "wording";

    AnswerForm(@Nullable String answer, @Nullable String change, @Nullable String seen, @Nullable String take) {
        this.answer = Typed.text(answer);
        this.change = Typed.text(change);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static AnswerForm of(Question question) {
        var form = new AnswerForm(question.answer(), question.changeMade(), "", "");
        var facts = new LinkedHashMap<>(form.columns());
        facts.put(WORDING, question.wording());
        return form.with(form.columns(), Seen.of(question.version(), facts));
    }

    /** Whether it answers a question as it reads by now: guests put theirs in other words until it is answered. */
    boolean answers(Question question) {
        return question.wording().equals(state().facts().get(WORDING));
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("answer", answer);
        columns.put("change_made", change);
        return columns;
    }

    @Override
    public AnswerForm with(Map<String, String> columns, Seen state) {
        return new AnswerForm(columns.get("answer"), columns.get("change_made"), state.text(), "");
    }
}
