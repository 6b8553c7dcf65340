package org.goutong.outreach;

import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Meetings of one state.
 *
 * @param from the first day as it was asked for, empty for no limit
 * @param to the last day as it was asked for, empty for no limit
 * @param next cursor of the following page, null on the last one
 */
record MeetingsPage(
        Meeting.State state,
        Map<Meeting.State, Integer> counts,
        List<MeetingRow> rows,
        String text,
        String from,
        String to,
        @Nullable String next,
        boolean first,
        boolean mayPlan)
        implements View {

    String count(Meeting.State one) {
        var count = counts.getOrDefault(one, 0);
        return count > MeetingQueries.MOST_COUNTED
                ? "%,d+".formatted(MeetingQueries.MOST_COUNTED)
                : "%,d".formatted(count);
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
        var path = UriComponentsBuilder.fromPath("/meetings")
                .queryParam("state", one.name().toLowerCase(java.util.Locale.ROOT));
        if (!text.isEmpty()) {
            path.queryParam("q", "{q}");
        }
        if (!from.isEmpty()) {
            path.queryParam("from", from);
        }
        if (!to.isEmpty()) {
            path.queryParam("to", to);
        }
        if (cursor != null) {
            path.queryParam("cursor", cursor);
        }
        return path.encode().buildAndExpand(Map.of("q", text)).toUriString();
    }
}
