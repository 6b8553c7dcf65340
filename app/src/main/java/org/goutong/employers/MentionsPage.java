package org.goutong.employers;

import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Spellings that nobody could place, those first for which most forms wait.
 *
 * @param level area for which a decision on this page holds
 * @param next cursor of the following page, null on the last one
 */
record MentionsPage(
        List<MentionRow> rows,
        int total,
        String level,
        String levelCode,
        UnitNames names,
        @Nullable String next,
        boolean first,
        boolean maySettle)
        implements View {

    @Nullable
    String nextPath() {
        return next == null ? null : "/mentions?cursor=" + next;
    }
}
