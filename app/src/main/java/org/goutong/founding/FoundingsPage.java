package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Foundings as a list.
 *
 * @param counts how many there are, in the order of {@link FoundingFilter}
 * @param waiting requests that the reader's union has not answered
 * @param terms unions whose term ends within a year
 */
record FoundingsPage(
        List<FoundingRow> rows,
        FoundingFilter filter,
        List<Integer> counts,
        int waiting,
        int terms,
        LocalDate today,
        @Nullable String next,
        boolean first)
        implements View {

    int count(FoundingFilter filter) {
        return counts.get(filter.ordinal());
    }

    @Nullable
    String nextPath() {
        return next == null ? null : "/foundings?state=" + filter + "&cursor=" + next;
    }
}
