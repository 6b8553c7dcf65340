package org.goutong.imports;

import java.util.EnumMap;
import java.util.List;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What columns say, and what is to be done, as it was chosen.
 *
 * @param columns for each field of the kind in turn the number of a column, or empty
 */
record ChoicesForm(List<String> columns, String match, String mode) {

    ChoicesForm(@Nullable List<String> columns, @Nullable String match, @Nullable String mode) {
        this.columns =
                columns == null ? List.of() : columns.stream().map(Typed::line).toList();
        this.match = Typed.line(match);
        this.mode = Typed.line(mode);
    }

    static ChoicesForm of(Batch batch, Mapping mapping) {
        return new ChoicesForm(
                batch.kind().fields().stream()
                        .map(mapping::of)
                        .map(column -> column == null ? "" : column.toString())
                        .toList(),
                batch.matchKey() == null ? "" : batch.matchKey().name(),
                batch.mode() == null ? "" : batch.mode().name());
    }

    Mapping mapping(ImportKind kind) {
        var chosen = new EnumMap<Field, Integer>(Field.class);
        for (int i = 0; i < Math.min(columns.size(), kind.fields().size()); i++) {
            if (columns.get(i).matches("[0-9]{1,4}")) {
                chosen.put(kind.fields().get(i), Integer.valueOf(columns.get(i)));
            }
        }
        return new Mapping(chosen);
    }

    Problems check(ImportKind kind) {
        var problems = mapping(kind).check(kind);
        if (key(kind) == null) {
            problems.add("match", "imports.key.choose");
        }
        if (mode(kind) == null) {
            problems.add("mode", "imports.mode.choose");
        }
        return problems;
    }

    @Nullable
    MatchKey key(ImportKind kind) {
        return kind.keys().stream()
                .filter(known -> known.name().equals(match))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Mode mode(ImportKind kind) {
        return kind.modes().stream()
                .filter(known -> known.name().equals(mode))
                .findFirst()
                .orElse(null);
    }
}
