package org.goutong.rosters;

import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a list are wanted.
 *
 * @param verdict null for all
 * @param text part of a name or a credit code, empty for all
 */
record LineFilter(@Nullable Verdict verdict, String text) {

    static LineFilter of(@Nullable String verdict, @Nullable String text) {
        return new LineFilter(Typed.oneOf(Verdict.class, verdict), Typed.line(text));
    }

    boolean narrowed() {
        return verdict != null || !text.isEmpty();
    }
}
