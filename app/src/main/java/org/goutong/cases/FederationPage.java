package org.goutong.cases;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/** How far the small employers of a building are on the way to a federation. */
record FederationPage(
        UUID placeId,
        String place,
        List<ProposalQueries.Neighbour> rows,
        boolean more,
        ProposalRules rules,
        List<Content> panels,
        boolean mayMove)
        implements View {

    long ready() {
        return rows.stream().filter(ProposalQueries.Neighbour::ready).count();
    }

    long intending() {
        return rows.stream().filter(ProposalQueries.Neighbour::intending).count();
    }

    long worked() {
        return rows.stream()
                .filter(row -> row.stage() != null && row.stage() != Stage.NOT_CONTACTED)
                .count();
    }

    long withoutCase() {
        return rows.stream().filter(row -> row.caseId() == null).count();
    }

    /** Width of a part of the meter, in hundredths of all. */
    long share(long part) {
        return rows.isEmpty() ? 0 : 100 * part / rows.size();
    }
}
