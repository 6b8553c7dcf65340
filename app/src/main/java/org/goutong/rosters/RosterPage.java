package org.goutong.rosters;

import java.util.List;
import java.util.UUID;
import org.goutong.web.Address;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A list and its lines.
 *
 * @param when when it came
 * @param matching how many lines the filter lets through
 * @param next cursor of the following page, null on the last one
 * @param settlements the latest first
 * @param pairs other lists beside which it stands
 * @param others other lists beside which it could be put, the latest first
 */
record RosterPage(
        Roster roster,
        String unit,
        String place,
        String when,
        Counts counts,
        LineFilter filter,
        List<LineRow> rows,
        int matching,
        @Nullable String next,
        boolean first,
        List<SettlementRow> settlements,
        List<PairLink> pairs,
        List<Roster> others,
        @Nullable ProgressPanel progress,
        boolean mayKeep)
        implements View {

    /** What the page has found, as its title. */
    String finding() {
        if (roster.stage() == Roster.Stage.COMPARING || roster.stage() == Roster.Stage.SETTLING) {
            return Words.t("rosters.finding." + roster.stage(), roster.title());
        }
        if (counts.doubtful() > 0) {
            return Words.t("rosters.finding.doubtful", roster.title(), counts.doubtful());
        }
        return counts.open() > 0
                ? Words.t("rosters.finding.open", roster.title(), counts.fresh())
                : Words.t("rosters.finding.settled", roster.title());
    }

    /** A list beside which this one stands. */
    record PairLink(UUID id, String title) {}

    /** Whether it has employers to visit. */
    boolean visitable() {
        return settlements.stream().anyMatch(row -> row.settlement().holds());
    }

    String path() {
        return "/rosters/" + roster.id();
    }

    /** The lines of a verdict, or all. */
    String path(@Nullable Verdict verdict) {
        return path(verdict, "", null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(filter.verdict(), filter.text(), next);
    }

    private String path(@Nullable Verdict verdict, String text, @Nullable String cursor) {
        return Address.of(path())
                .with("verdict", verdict)
                .with("q", text)
                .with("cursor", cursor)
                .toString();
    }
}
