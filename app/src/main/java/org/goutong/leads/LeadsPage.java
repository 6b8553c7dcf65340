package org.goutong.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads, what is due first first.
 *
 * @param mine whether only the reader's own are shown
 * @param total how many the filter leaves; counting stops at 10,000
 * @param late how many of the reader's or the unit's are late
 * @param stall where all of them were raised, null when from several stalls
 * @param next cursor of the following page, null on the last one
 */
record LeadsPage(
        List<LeadRow> rows,
        boolean mine,
        boolean lateOnly,
        LeadFilter filter,
        int total,
        int late,
        @Nullable Stall stall,
        LocalDate today,
        @Nullable String next,
        boolean first)
        implements View {

    private static final int MOST_COUNTED = 10_000;

    static String capped(int count) {
        return count > MOST_COUNTED ? "%,d+".formatted(MOST_COUNTED) : "%,d".formatted(count);
    }

    String path(boolean own, boolean onlyLate) {
        return path(own, onlyLate, null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(mine, lateOnly, next);
    }

    private String path(boolean own, boolean onlyLate, @Nullable String cursor) {
        var path = UriComponentsBuilder.fromPath("/leads").queryParam("whose", own ? "mine" : "unit");
        if (onlyLate) {
            path.queryParam("due", "late");
        }
        if (filter.meeting() != null) {
            path.queryParam("meeting", filter.meeting());
        }
        if (filter.stage() != null) {
            path.queryParam("stage", filter.stage());
        }
        if (!filter.text().isEmpty()) {
            path.queryParam("q", "{q}");
        }
        if (cursor != null) {
            path.queryParam("cursor", cursor);
        }
        return path.encode().buildAndExpand(Map.of("q", filter.text())).toUriString();
    }
}
