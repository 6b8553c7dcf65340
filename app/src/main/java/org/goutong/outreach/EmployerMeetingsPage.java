package org.goutong.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Meetings with employers of one state.
 *
 * @param kind null for all
 * @param from the first day as it was asked for, empty for no limit
 * @param to the last day as it was asked for, empty for no limit
 * @param next cursor of the following page, null on the last one
 */
record EmployerMeetingsPage(
        EmployerMeeting.State state,
        EmployerMeeting.@Nullable Kind kind,
        Map<EmployerMeeting.State, Integer> counts,
        List<EmployerMeetingRow> rows,
        String text,
        String from,
        String to,
        @Nullable String next,
        boolean first,
        boolean mayPlan)
        implements View {

    String count(EmployerMeeting.State one) {
        var count = counts.getOrDefault(one, 0);
        return count > MeetingQueries.MOST_COUNTED
                ? "%,d+".formatted(MeetingQueries.MOST_COUNTED)
                : "%,d".formatted(count);
    }

    boolean filtered() {
        return kind != null || !text.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : EmployerMeeting.Kind.values()) {
            kinds.put(kind.name(), kind.word());
        }
        return kinds;
    }

    String path(EmployerMeeting.State one) {
        return path(one, null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(state, next);
    }

    private String path(EmployerMeeting.State one, @Nullable String cursor) {
        var path = UriComponentsBuilder.fromPath("/employer-meetings")
                .queryParam("state", one.name().toLowerCase(Locale.ROOT));
        if (kind != null) {
            path.queryParam("kind", kind);
        }
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
