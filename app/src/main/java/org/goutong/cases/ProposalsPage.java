package org.goutong.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.goutong.cases.MeetingProposal.Kind;
import org.goutong.web.Time;
import org.goutong.web.View;

/**
 * Which employers to talk to next, and how.
 *
 * @param more whether there are more than are shown
 * @param invited those left out because they are invited already
 * @param rules by which they were found
 */
record ProposalsPage(
        List<MeetingProposal> rows,
        boolean more,
        List<ProposalQueries.Invited> invited,
        ProposalRules rules,
        String unit,
        boolean mayMove,
        boolean mayPlan)
        implements View {

    Map<Kind, List<MeetingProposal>> byKind() {
        return rows.stream().collect(Collectors.groupingBy(row -> row.kind(rules), TreeMap::new, Collectors.toList()));
    }

    /** When a meeting begins, for example 12月1日 14:00. */
    String at(ProposalQueries.Invited row) {
        return Time.date(Time.day(row.opensAt().toInstant()), rules.day()) + " "
                + Time.clock(row.opensAt().toInstant());
    }

    int of(Kind kind) {
        return byKind().getOrDefault(kind, List.of()).size();
    }
}
