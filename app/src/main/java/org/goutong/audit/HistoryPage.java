package org.goutong.audit;

import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever changed of a row, the latest first.
 *
 * @param next address of what was before; null at the beginning of all
 */
record HistoryPage(
        KeptRows.Head head,
        List<HistoryRow> rows,
        boolean first,
        @Nullable String next) implements View {}
