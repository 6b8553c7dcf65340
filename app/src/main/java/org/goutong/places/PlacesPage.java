package org.goutong.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The places of a scope.
 *
 * @param next cursor of the following page, null on the last one
 * @param first whether this is the first page
 */
record PlacesPage(
        List<PlaceRow> rows,
        PlaceQueries.Total total,
        String text,
        @Nullable PlaceKind kind,
        @Nullable String next,
        boolean first,
        boolean mayPlan)
        implements View {

    /** "10,000+" rather than a number nobody counted. */
    static String capped(int count) {
        return count > PlaceQueries.MOST_COUNTED ? "%,d+".formatted(PlaceQueries.MOST_COUNTED) : "%,d".formatted(count);
    }

    boolean filtered() {
        return !text.isEmpty() || kind != null;
    }

    @Nullable
    String nextPath() {
        if (next == null) {
            return null;
        }
        var path = UriComponentsBuilder.fromPath("/places");
        if (!text.isEmpty()) {
            path.queryParam("q", "{q}");
        }
        if (kind != null) {
            path.queryParam("kind", kind.name());
        }
        return path.queryParam("cursor", next)
                .encode()
                .buildAndExpand(Map.of("q", text))
                .toUriString();
    }

    static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : PlaceKind.values()) {
            kinds.put(kind.name(), kind.word());
        }
        return kinds;
    }
}
