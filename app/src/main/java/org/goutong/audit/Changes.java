package org.goutong.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last changes of a row, for its page.
 *
 * @param older address of all of them; null when these are all
 */
public record Changes(List<HistoryRow> rows, @Nullable String older) {}
