package org.goutong.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.employers.Heads;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** What would become of single rows, field by field, as things stand now. */
@Component
class Preview {

    private final Scopes scopes;
    private final Planning planning;
    private final Heads heads;

    Preview(Scopes scopes, Planning planning, Heads heads) {
        this.scopes = scopes;
        this.planning = planning;
        this.heads = heads;
    }

    /** The fields that would become others, by row, in words. */
    Map<Integer, List<Change>> changes(Staff by, Batch batch, List<Line> lines) {
        var changing = lines.stream()
                .filter(line -> line.verdict() == Verdict.UPDATE || line.verdict() == Verdict.FILL)
                .toList();
        if (changing.isEmpty()) {
            return Map.of();
        }
        return scopes.in(by.scope(), () -> {
            var findings = planning.planAgain(by, batch, changing);
            var names = names(
                    by,
                    findings.stream()
                            .flatMap(finding -> finding.changes().stream())
                            .filter(change -> change.field() == Field.HEAD)
                            .flatMap(change -> Stream.of(change.before(), change.after()))
                            .toList());
            var typed = changing.stream().collect(Collectors.toMap(Line::number, line -> head(batch, line)));
            return findings.stream()
                    .collect(Collectors.toMap(
                            finding -> finding.entry().row(),
                            finding -> finding.changes().stream()
                                    .map(change -> told(
                                            change,
                                            names,
                                            typed.get(finding.entry().row())))
                                    .toList()));
        });
    }

    /** The names of the firms that values of {@link Field#HEAD} mean. */
    Map<String, String> names(Staff by, Collection<String> values) {
        var ids = values.stream()
                .filter(value -> !value.isEmpty() && !HeadLinks.isRow(value))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return heads.listNames(by.scope(), ids).entrySet().stream()
                .collect(Collectors.toMap(name -> name.getKey().toString(), Map.Entry::getValue));
    }

    private static String head(Batch batch, Line line) {
        var column = batch.mapping().of(Field.HEAD);
        return column == null ? "" : line.cell(column);
    }

    /** A firm above by its name, or as the list calls it where the list is about to enter it. */
    private static Change told(Change change, Map<String, String> names, String typed) {
        return change.field() == Field.HEAD
                ? new Change(
                        change.field(),
                        change.before().isEmpty() ? "" : Objects.requireNonNullElse(names.get(change.before()), "…"),
                        Objects.requireNonNullElse(names.get(change.after()), typed))
                : change;
    }
}
