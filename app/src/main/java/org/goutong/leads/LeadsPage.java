package org.goutong.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.goutong.leads.LeadFilter.Due;
import org.goutong.web.Address;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Leads, what is due first first.
 *
 * @param mine whether only the reader's own are shown
 * @param total how many the filter leaves; counting stops at 10,000
 * @param waiting at how many of them nobody has been since
 * @param late how many of the reader's or the unit's are late
 * @param stall where all of them were raised, null when from several stalls
 * @param next cursor of the following page, null on the last one
 */
record LeadsPage(
        List<LeadRow> rows,
        boolean mine,
        LeadFilter filter,
        int total,
        int waiting,
        int late,
        @Nullable Stall stall,
        LocalDate today,
        @Nullable String next,
        boolean first)
        implements View {

    private static final int MOST_COUNTED = 10_000;

    static String capped(int count) {
        return Page.counted(count, MOST_COUNTED);
    }

    String path(boolean own) {
        return path(own, filter.due(), null);
    }

    String path(Due due) {
        return path(mine, due, null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(mine, filter.due(), next);
    }

    private String path(boolean own, Due due, @Nullable String cursor) {
        return Address.of("/leads")
                .with("whose", own ? "mine" : "unit")
                .with("due", due == Due.ANY ? null : due.name().toLowerCase(Locale.ROOT))
                .with("meeting", filter.meeting())
                .with("q", filter.text())
                .with("cursor", cursor)
                .toString();
    }
}
