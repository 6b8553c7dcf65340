package org.goutong.audit;

import java.util.Map;

/**
 * A form that edits a row which somebody else may change meanwhile: it carries the state it was made from.
 *
 * @param <F> the form itself
 */
public interface RowForm<F extends RowForm<F>> {

    /** The state of the row that it was made from, as {@link Seen#text}. */
    String seen();

    /** {@code theirs} when what two people changed is to be as the other one wrote it; else empty. */
    String take();

    /** What is typed, by column. */
    Map<String, String> columns();

    /** The same with other facts, made from another state of the row. */
    F with(Map<String, String> columns, Seen state);

    /** The same, made from a state of the row that says what the form says. */
    default F madeFrom(String version) {
        return with(columns(), Seen.of(version, columns()));
    }

    /** The state of the row that it was made from. */
    default Seen state() {
        return Seen.read(seen());
    }

    /** The same with what the other one wrote, where that was asked for. */
    @SuppressWarnings("unchecked") // F is the form itself
    default F settled() {
        return take().isEmpty() ? (F) this : with(state().takeOver(columns()), state());
    }

    /**
     * What two people made of the row at the same time, put together.
     *
     * @param now the row by now, as a form of it has it
     */
    default Reconciled together(F now) {
        return Reconciled.of(
                state(), columns(), now.state().version(), now.state().facts());
    }
}
