package org.goutong.employers;

import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Spellings that no person has decided about, those first for which most forms wait.
 *
 * @param recognised whether those are shown that the matching of names recognised, or those that wait
 * @param waiting how many wait in all; counting stops at 10,000, as of those recognised
 * @param level area for which a decision on this page holds
 * @param next cursor of the following page, null on the last one
 */
record MentionsPage(
        List<MentionRow> rows,
        boolean recognised,
        int waiting,
        int recognisedInAll,
        String level,
        String levelCode,
        UnitNames names,
        @Nullable String next,
        boolean first,
        boolean maySettle)
        implements View {

    int total() {
        return recognised ? recognisedInAll : waiting;
    }

    String path() {
        return recognised ? "/mentions?show=recognised" : "/mentions";
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path() + (recognised ? "&" : "?") + "cursor=" + next;
    }
}
