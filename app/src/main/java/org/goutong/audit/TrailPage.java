package org.goutong.audit;

import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The trail, the newest line first.
 *
 * @param units by code, for the filter
 * @param whats what can have happened, by name, for the filter
 * @param next address of the following page, or null
 */
record TrailPage(
        Map<String, String> units,
        Map<String, String> whats,
        TrailFilter filter,
        List<TrailLine> lines,
        boolean first,
        @Nullable String next)
        implements View {

    String from() {
        return filter.from() == null ? "" : filter.from().toString();
    }

    String to() {
        return filter.to() == null ? "" : filter.to().toString();
    }
}
