package org.goutong.places;

import java.util.List;
import java.util.Map;
import org.goutong.web.Address;
import org.goutong.web.Options;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

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

    static String capped(int count) {
        return Page.counted(count, PlaceQueries.MOST_COUNTED);
    }

    boolean filtered() {
        return !text.isEmpty() || kind != null;
    }

    @Nullable
    String nextPath() {
        return next == null
                ? null
                : Address.of("/places")
                        .with("q", text)
                        .with("kind", kind)
                        .with("cursor", next)
                        .toString();
    }

    static Map<String, String> kinds() {
        return Options.of(List.of(PlaceKind.values()), PlaceKind::name, PlaceKind::word);
    }
}
