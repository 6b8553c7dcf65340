package org.goutong.employers;

import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The register, searched.
 *
 * @param total how many there are in all; counting stops at 10,000
 * @param hint what is wrong with the search text, or empty
 * @param correction the credit code probably meant, or null
 * @param units units that can be chosen, by code
 * @param names names of the units of the rows
 * @param next cursor of the following page, null on the last one
 */
record EmployersPage(
        List<EmployerRow> rows,
        int total,
        EmployerFilter filter,
        String hint,
        @Nullable String correction,
        Map<String, String> units,
        UnitNames names,
        int waiting,
        @Nullable String next,
        boolean first,
        boolean mayKeep)
        implements View {

    /** For example {@code 1,204}, or {@code 10,000+}. */
    static String capped(int count) {
        return count > EmployerQueries.MOST_COUNTED
                ? "%,d+".formatted(EmployerQueries.MOST_COUNTED)
                : "%,d".formatted(count);
    }

    boolean filtered() {
        return !filter.typed().isBlank() || filter.withUnion() != null;
    }

    /** The address of this list with another choice of union state. */
    String path(@Nullable Boolean withUnion) {
        return path(withUnion, filter.typed(), null);
    }

    String correctedPath() {
        return path(filter.withUnion(), correction == null ? "" : correction, null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(filter.withUnion(), filter.typed(), next);
    }

    private String path(@Nullable Boolean withUnion, String typed, @Nullable String cursor) {
        var path = UriComponentsBuilder.fromPath("/employers");
        if (!typed.isEmpty()) {
            path.queryParam("q", "{q}");
        }
        if (withUnion != null) {
            path.queryParam("union", withUnion ? "yes" : "no");
        }
        path.queryParam("unit", filter.orgCode());
        if (cursor != null) {
            path.queryParam("cursor", cursor);
        }
        return path.encode().buildAndExpand(Map.of("q", typed)).toUriString();
    }
}
