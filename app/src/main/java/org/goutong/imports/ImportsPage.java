package org.goutong.imports;

import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The imports of a scope, the latest first.
 *
 * @param next cursor of the following page, null on the last one
 */
record ImportsPage(List<ImportRow> rows, @Nullable String next, boolean first, boolean mayImport) implements View {

    @Nullable
    String nextPath() {
        return next == null ? null : "/imports?cursor=" + next;
    }
}
