package org.goutong.cases;

import java.util.List;
import java.util.Map;
import org.goutong.employers.Employers;
import org.goutong.web.Address;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Employers without a union that nobody works on.
 *
 * @param total how many there are; counting stops at 10,000
 * @param unit at or below which unit
 * @param units units that can be chosen, by code
 * @param places of the unit, by identifier
 * @param next cursor of the following page, null on the last one
 */
record UnworkedPage(
        List<UnworkedQueries.Row> rows,
        int total,
        Segment segment,
        String unit,
        Map<String, String> units,
        Map<String, String> places,
        @Nullable String next,
        boolean first)
        implements View {

    String counted() {
        return Page.counted(total, UnworkedQueries.MOST_COUNTED);
    }

    Map<String, String> industries() {
        return Employers.industries();
    }

    boolean anyWithoutCase() {
        return rows.stream().anyMatch(row -> row.caseId() == null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : address(segment, unit, next);
    }

    static String address(Segment segment, String unit, @Nullable String cursor) {
        return Address.of("/unworked-employers")
                .with("unit", unit)
                .with("place", segment.place())
                // Left out it would mean the proposed one.
                .with("least", segment.least() == null ? 0 : segment.least())
                .with("industry", segment.industry())
                .with("cursor", cursor)
                .toString();
    }
}
