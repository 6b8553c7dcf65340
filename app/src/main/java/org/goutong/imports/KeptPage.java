package org.goutong.imports;

import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What stayed when an import was undone.
 *
 * @param total how many there are
 * @param next cursor of the following page, null on the last one
 */
record KeptPage(
        Batch batch,
        List<KeptRow> rows,
        int total,
        @Nullable String next,
        boolean first) implements View {

    @Nullable
    String nextPath() {
        return next == null ? null : batch.path() + "/kept?cursor=" + next;
    }
}
