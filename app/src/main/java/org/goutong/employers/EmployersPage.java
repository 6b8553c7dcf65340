package org.goutong.employers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.Address;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The register, searched.
 *
 * @param total how many there are in all; counting stops at 10,000
 * @param foundBy what else than their names some were found by
 * @param hint what is wrong with the search text, or empty
 * @param correction the credit code probably meant, or null
 * @param units units that can be chosen, by code
 * @param names names of the units of the rows
 * @param next cursor of the following page, null on the last one
 */
record EmployersPage(
        List<EmployerRow> rows,
        int total,
        Map<UUID, EmployerQueries.FoundBy> foundBy,
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

    static String capped(int count) {
        return Page.counted(count, EmployerQueries.MOST_COUNTED);
    }

    /** Why a row is here whose name does not say what was looked for; empty for the others. */
    String foundBy(EmployerRow row) {
        var by = foundBy.get(row.id());
        return by == null ? "" : by.sentence();
    }

    boolean filtered() {
        return !filter.typed().isBlank() || filter.withUnion() != null;
    }

    /** The address of this list with another choice of union state. */
    String path(@Nullable Boolean withUnion) {
        return path(withUnion, filter.typed(), null);
    }

    /** Where somebody looks through all areas before they enter an employer. */
    String lookUp() {
        return Address.of(LookUpPage.PATH).with("q", filter.typed()).toString();
    }

    String correctedPath() {
        return path(filter.withUnion(), correction == null ? "" : correction, null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(filter.withUnion(), filter.typed(), next);
    }

    private String path(@Nullable Boolean withUnion, String typed, @Nullable String cursor) {
        return Address.of("/employers")
                .with("q", typed)
                .with("union", withUnion == null ? null : withUnion ? "yes" : "no")
                .with("unit", filter.orgCode())
                .with("cursor", cursor)
                .toString();
    }
}
