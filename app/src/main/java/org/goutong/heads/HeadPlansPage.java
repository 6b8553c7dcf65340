package org.goutong.heads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Head firms of a unit, with their plans or without.
 *
 * @param units the reader's unit and those below, by code
 * @param unions names of the unions that keep plans, by code
 * @param next cursor of the following page, null on the last one
 */
record HeadPlansPage(
        List<HeadPlanQueries.Firm> rows,
        HeadFilter filter,
        HeadPlanQueries.Figures figures,
        Map<String, String> units,
        Map<String, String> unions,
        LocalDate today,
        @Nullable String next,
        boolean first)
        implements View {

    @Nullable
    String nextPath() {
        return next == null ? null : filter.address(filter.plan()) + "&cursor=" + next;
    }

    /** How many there are of the kind that is shown. */
    int total() {
        return filter.planned() == null
                ? figures.firms()
                : filter.planned() ? figures.planned() : figures.firms() - figures.planned();
    }
}
