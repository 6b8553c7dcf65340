package org.goutong.rosters;

import java.util.List;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a scope, the latest first.
 *
 * @param next cursor of the following page, null on the last one
 */
record RostersPage(List<RosterRow> rows, @Nullable String next, boolean first, boolean mayKeep) implements View {

    @Nullable
    String nextPath() {
        return next == null ? null : "/rosters?cursor=" + next;
    }
}
