package org.goutong.founding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * Who is asked to move to a new union.
 *
 * @param numbers of the members, which name nobody
 * @param links for each member's own answer
 */
record TransfersPage(
        Founding founding,
        List<TransferRow> rows,
        Map<UUID, String> numbers,
        Map<UUID, String> links,
        boolean mayWrite,
        boolean noteMissing)
        implements View {

    String finding() {
        return Words.t(
                "founding.transfers.finding",
                rows.size(),
                rows.stream()
                        .filter(row -> row.state() == TransferRow.State.ACCEPTED)
                        .count());
    }
}
