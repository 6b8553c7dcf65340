package org.goutong.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goutong.orgs.OrgCode;
import org.goutong.web.Indicator;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The rows that make a figure.
 *
 * @param unitName whose rows
 * @param units names of the units by their codes
 * @param before how many rows stand before this page
 * @param start path of the first page
 * @param next path of the following page, or null
 * @param back path of the report that the figure stands on
 */
record RecordsPage(
        Indicator indicator,
        Selection selection,
        String unitName,
        Map<String, String> units,
        Total total,
        List<CountedRow> rows,
        long before,
        String start,
        @Nullable String next,
        String back,
        Instant now)
        implements View {

    String amount() {
        return Door.grouped(total.value());
    }

    String unit() {
        return Door.unit(indicator);
    }

    /** Whether each row counts for one, so that rows and figure are the same number. */
    boolean counting() {
        return total.rows() == total.value();
    }

    boolean first() {
        return before == 0;
    }

    String shownFrom() {
        return Door.grouped(before + 1);
    }

    String shownTo() {
        return Door.grouped(before + rows.size());
    }

    String allRows() {
        return Door.grouped(total.rows());
    }

    /** When it happened, or since which day it stands. */
    String moment(CountedRow row) {
        return indicator.standing()
                ? Time.date(Time.day(row.row().at()), Time.day(now))
                : Time.moment(row.row().at(), now);
    }

    /** The township-level unit that a row belongs to. */
    String org(CountedRow row) {
        var code = OrgCode.township(row.row().org());
        return units.getOrDefault(code, code);
    }

    /** Where a row opens, empty when rows have no page of their own. */
    String href(CountedRow row) {
        return row.target().isEmpty() ? "" : indicator.path().replaceFirst("\\{[a-z_]+}", row.target());
    }

    /** Whether somebody is known to have counted the rows. */
    boolean byHand() {
        return rows.stream().anyMatch(row -> row.by() != null);
    }

    /** The days in words, empty for all time. */
    String days() {
        var today = Time.day(now);
        if (indicator.standing()) {
            return Words.t("reports.standing.on", Time.date(selection.lastDay(today), today));
        }
        var from = selection.from() == null ? "" : Time.date(selection.from(), today);
        var to = selection.to() == null ? "" : Time.date(selection.to(), today);
        return from.isEmpty() && to.isEmpty() ? "" : from + "–" + to;
    }
}
