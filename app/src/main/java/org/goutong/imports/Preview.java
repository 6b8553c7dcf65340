package org.goutong.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.audit.History;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** What single rows change, field by field: before a run as things stand now, afterwards as the history keeps it. */
@Component
class Preview {

    private final Scopes scopes;
    private final Planning planning;
    private final History history;
    private final Readable readable;

    Preview(Scopes scopes, Planning planning, History history, Readable readable) {
        this.scopes = scopes;
        this.planning = planning;
        this.history = history;
        this.readable = readable;
    }

    /** The fields that become others, or have, by row. */
    Map<Integer, List<Change>> changes(Staff by, Batch batch, List<Line> lines) {
        var changing = lines.stream()
                .filter(line -> line.verdict() == Verdict.UPDATE || line.verdict() == Verdict.FILL)
                .toList();
        if (changing.isEmpty()) {
            return Map.of();
        }
        return scopes.in(
                by.scope(), () -> batch.ranTo() > 0 ? made(by, batch, changing) : planned(by, batch, changing));
    }

    private Map<Integer, List<Change>> planned(Staff by, Batch batch, List<Line> lines) {
        var typed = lines.stream().collect(Collectors.toMap(Line::number, line -> head(batch, line)));
        return planning.planAgain(by, batch, lines).stream()
                .collect(Collectors.toMap(
                        finding -> finding.entry().row(),
                        finding -> readable.changes(by, finding.changes()).stream()
                                .map(change ->
                                        told(change, typed.get(finding.entry().row())))
                                .toList()));
    }

    private static String head(Batch batch, Line line) {
        var column = batch.mapping().of(Field.HEAD);
        return column == null ? "" : line.cell(column);
    }

    /** A firm above as the list calls it where the list is about to enter it. */
    private static Change told(Change change, String typed) {
        return change.field() == Field.HEAD && HeadLinks.isRow(change.after())
                ? new Change(change.field(), change.before(), typed)
                : change;
    }

    private Map<Integer, List<Change>> made(Staff by, Batch batch, List<Line> lines) {
        var rows = new HashMap<UUID, Integer>();
        for (var line : lines) {
            if (line.number() <= batch.ranTo()) {
                rows.putIfAbsent(Objects.requireNonNull(line.subjectId()), line.number());
            }
        }
        var changes = new HashMap<Integer, List<Change>>();
        for (var made : history.listMade(by.scope(), batch.id(), rows.keySet())) {
            batch.kind()
                    .field(made.field())
                    .ifPresent(field -> changes.computeIfAbsent(rows.get(made.subjectId()), row -> new ArrayList<>())
                            .add(new Change(field, made.before(), made.after())));
        }
        changes.replaceAll((row, all) -> readable.changes(by, all));
        return changes;
    }
}
