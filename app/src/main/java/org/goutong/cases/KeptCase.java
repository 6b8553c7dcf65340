package org.goutong.cases;

import java.time.LocalDate;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Who works on an employer that somebody looks up, and nothing else of it.
 *
 * @param union of the unit that keeps the case
 * @param own whether that is at or below the reader's unit
 * @param last what the reader has asked about it last, or null
 * @param may whether the reader may ask
 */
record KeptCase(
        Keeping keeping,
        String union,
        boolean own,
        @Nullable AccessRequest last,
        boolean may,
        LocalDate today) implements View {

    boolean mayAsk() {
        return may && !own && (last == null || !last.asked() && !last.holds(today));
    }
}
