package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Requests to look into cases, the latest first.
 *
 * @param mine those that the reader has made, not those that their unit answers
 * @param unions of the units that keep the cases, by code
 * @param next cursor of the following page, null on the last one
 */
record AccessRequestsPage(
        List<AccessRequest> rows,
        boolean mine,
        Map<String, String> unions,
        @Nullable String next,
        boolean first,
        LocalDate today,
        Instant now)
        implements View {

    static String path(boolean mine) {
        return "/access-requests" + (mine ? "?whose=mine" : "");
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(mine) + (mine ? "&" : "?") + "cursor=" + next;
    }
}
