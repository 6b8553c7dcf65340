package org.goutong.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** What would become of single rows, field by field, as things stand now. */
@Component
class Preview {

    private final Scopes scopes;
    private final Planning planning;

    Preview(Scopes scopes, Planning planning) {
        this.scopes = scopes;
        this.planning = planning;
    }

    /** The fields that would become others, by row. */
    Map<Integer, List<Change>> changes(Staff by, Batch batch, List<Line> lines) {
        var changing = lines.stream()
                .filter(line -> line.verdict() == Verdict.UPDATE || line.verdict() == Verdict.FILL)
                .toList();
        return changing.isEmpty()
                ? Map.of()
                : scopes.in(
                        by.scope(),
                        () -> planning.plan(by, batch, changing, new HashMap<>()).stream()
                                .collect(Collectors.toMap(
                                        finding -> finding.entry().row(), Finding::changes)));
    }
}
