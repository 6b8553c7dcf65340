package org.goutong.imports;

import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What undoing an import will do, before it is done.
 *
 * @param until last day on which it can be undone
 * @param kept what would stay, a page of it
 * @param next cursor of the following page, null on the last one
 */
record UndoPage(
        Batch batch,
        String until,
        Forecast forecast,
        List<KeptRow> kept,
        @Nullable String next,
        boolean first) implements View {

    @Nullable
    String nextPath() {
        return next == null ? null : batch.path() + "/undoing?cursor=" + next;
    }
}
