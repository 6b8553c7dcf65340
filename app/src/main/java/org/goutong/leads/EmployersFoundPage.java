package org.goutong.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.leads.FoundFilter.Segment;
import org.goutong.orgs.Colleague;
import org.goutong.web.Address;
import org.goutong.web.Ratio;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The employers a stall has found, and the press that raises leads at them.
 *
 * @param place name of the stall's place
 * @param day day of the stall as it is written
 * @param matching how many employers the filter leaves
 * @param unplaced spellings nobody has placed, on their segment only
 * @param smallOnes micro and small employers at the stall's place
 * @param chosen whether all rows without a lead start out chosen
 * @param next cursor of the following page, null on the last one
 */
record EmployersFoundPage(
        Stall stall,
        String place,
        String day,
        FoundQueries.Summary summary,
        FoundFilter filter,
        List<FoundRow> rows,
        int matching,
        List<FoundQueries.Unplaced> unplaced,
        List<String> floors,
        FoundQueries.SmallOnes smallOnes,
        List<Colleague> owners,
        UUID owner,
        LocalDate due,
        LocalDate today,
        boolean chosen,
        @Nullable String next,
        boolean first,
        boolean mayRaise)
        implements View {

    /** What the page has to say, in one line. */
    String finding() {
        return switch (filter.segment()) {
            case WITHOUT_UNION -> Words.t("leads.found.without-union", summary.withoutUnion());
            case WITH_UNION -> Words.t("leads.found.with-union", summary.withUnion());
            case UNIDENTIFIED -> Words.t("leads.found.unidentified", summary.unidentified());
        };
    }

    /** Persons per employer with its formula, for example 3.93 and 326 ÷ 83; null when there is no employer. */
    @Nullable
    String ratio() {
        return Ratio.of(summary.applicants(), summary.employers());
    }

    /** Rows that can be chosen: without a lead from this stall. */
    int raisable() {
        return (int) rows.stream().filter(row -> !row.raised()).count();
    }

    boolean bulk() {
        return mayRaise && filter.segment() == Segment.WITHOUT_UNION && raisable() > 0;
    }

    /** Width of the bar beside a number, in rem; the longest is six. */
    String bar(FoundRow row) {
        var most = rows.isEmpty() ? 1 : Math.max(summary.most(), rows.getFirst().applicants());
        return "%.2f".formatted(6.0 * row.applicants() / Math.max(1, most));
    }

    String path() {
        return "/meetings/" + stall.id() + "/employers";
    }

    String path(Segment segment) {
        return segment == Segment.WITHOUT_UNION ? path() : path() + "?union=" + segment.word();
    }

    /** The list with nobody chosen. */
    String nonePath() {
        return filtered().with("select", "none").toString();
    }

    @Nullable
    String nextPath() {
        return next == null ? null : filtered().with("cursor", next).toString();
    }

    private Address filtered() {
        return Address.of(path())
                .with("union", filter.segment().word())
                .with("q", filter.text())
                .with("where", filter.where())
                .with("size", filter.size());
    }
}
