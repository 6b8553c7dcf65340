package org.goutong.talks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goutong.web.Address;
import org.goutong.web.Options;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

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
        return Page.counted(counts.getOrDefault(one, 0), EmployerMeetingQueries.MOST_COUNTED);
    }

    boolean filtered() {
        return kind != null || !text.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    static Map<String, String> kinds() {
        return Options.of(
                List.of(EmployerMeeting.Kind.values()), EmployerMeeting.Kind::name, EmployerMeeting.Kind::word);
    }

    String path(EmployerMeeting.State one) {
        return path(one, null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(state, next);
    }

    private String path(EmployerMeeting.State one, @Nullable String cursor) {
        return Address.of("/employer-meetings")
                .with("state", one.name().toLowerCase(Locale.ROOT))
                .with("kind", kind)
                .with("q", text)
                .with("from", from)
                .with("to", to)
                .with("cursor", cursor)
                .toString();
    }
}
