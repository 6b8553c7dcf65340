package org.goutong.outreach;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goutong.web.Address;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Meetings of one state.
 *
 * @param panels what higher modules show above the list
 * @param from the first day as it was asked for, empty for no limit
 * @param to the last day as it was asked for, empty for no limit
 * @param next cursor of the following page, null on the last one
 */
record MeetingsPage(
        Meeting.State state,
        Map<Meeting.State, Integer> counts,
        List<Content> panels,
        List<MeetingRow> rows,
        String text,
        String from,
        String to,
        @Nullable String next,
        boolean first,
        boolean mayPlan)
        implements View {

    String count(Meeting.State one) {
        return Page.counted(counts.getOrDefault(one, 0), MeetingQueries.MOST_COUNTED);
    }

    boolean filtered() {
        return !text.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    String path(Meeting.State one) {
        return path(one, null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(state, next);
    }

    private String path(Meeting.State one, @Nullable String cursor) {
        return Address.of("/meetings")
                .with("state", one.name().toLowerCase(Locale.ROOT))
                .with("q", text)
                .with("from", from)
                .with("to", to)
                .with("cursor", cursor)
                .toString();
    }
}
