package org.goutong.opinions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.Address;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What the employers of a unit asked and remarked.
 *
 * @param owners who can be chosen
 * @param next cursor of what was before, null at the beginning of all
 */
record OpinionsPage(
        List<OpinionRow> rows,
        OpinionFilter filter,
        OpinionQueries.Count count,
        Map<String, String> owners,
        String unit,
        LocalDate today,
        @Nullable String next,
        boolean first,
        boolean mayAnswer)
        implements View {

    String exportPath() {
        return path("/opinions.xlsx", null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path("/opinions", next);
    }

    private String path(String page, @Nullable String cursor) {
        return Address.of(page)
                .with("kind", filter.kind())
                .with("state", filter.state())
                .with("owner", filter.owner())
                .with("q", filter.text())
                .with("cursor", cursor)
                .toString();
    }
}
