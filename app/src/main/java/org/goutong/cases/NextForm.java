package org.goutong.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.goutong.audit.Reconciled;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What is next in a case, as it was typed.
 *
 * @param seen the state of the case it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 * @param why why it is changed, for whoever reads the history; may be empty
 */
record NextForm(String step, String nextOn, String why, String seen, String take) implements RowForm<NextForm> {

    /** It stands on a card of the board. */
    static final int LONGEST_STEP = 100;

    NextForm(
            @Nullable String step,
            @Nullable String nextOn,
            @Nullable String why,
            @Nullable String seen,
            @Nullable String take) {
        this.step = Typed.line(step);
        this.nextOn = Typed.line(nextOn);
        this.why = Typed.line(why);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static NextForm of(Case kept) {
        var form = new NextForm(kept.nextStep(), Objects.toString(kept.nextOn(), ""), "", "", "");
        return form.madeFrom(kept.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("next_step", step);
        columns.put("next_on", nextOn);
        return columns;
    }

    /** A step and its day make sense only together. */
    @Override
    public Reconciled together(NextForm now) {
        return Reconciled.of(state(), columns(), now.state().version(), now.columns(), "next_step", "next_on");
    }

    @Override
    public NextForm with(Map<String, String> columns, Seen state) {
        return new NextForm(columns.get("next_step"), columns.get("next_on"), why, state.text(), "");
    }
}
