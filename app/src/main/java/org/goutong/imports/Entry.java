package org.goutong.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, field by field.
 *
 * @param values what is not empty
 * @param reason why it cannot be taken, null when it can
 * @param detail what the reason names
 */
record Entry(int row, Map<Field, String> values, @Nullable Reason reason, String detail) {

    static Entry of(Line line, Mapping mapping, ImportKind kind, LocalDate today) {
        if (line.reason() != null
                && line.verdict() == Verdict.FAIL
                && line.cells().isEmpty()) {
            return new Entry(line.number(), Map.of(), line.reason(), line.detail());
        }
        var values = new EnumMap<Field, String>(Field.class);
        for (var column : mapping.columns().entrySet()) {
            var cell = line.cell(column.getValue());
            if (!cell.isBlank()) {
                switch (column.getKey().read(cell, today)) {
                    case Field.Value.Known(var text) -> values.put(column.getKey(), text);
                    case Field.Value.Unreadable(var reason) -> {
                        return new Entry(
                                line.number(), Map.of(), reason, column.getKey().detail() + " " + cell);
                    }
                }
            }
        }
        for (var needed : kind.needed()) {
            if (needed.stream().noneMatch(values::containsKey)) {
                return new Entry(
                        line.number(), values, Reason.MISSING, needed.getFirst().detail());
            }
        }
        return new Entry(line.number(), values, null, "");
    }

    String value(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The same with a field that says something else. */
    Entry with(Field field, String text) {
        var others = new EnumMap<Field, String>(Field.class);
        others.putAll(values);
        others.put(field, text);
        return new Entry(row, others, reason, detail);
    }

    /** What a field says, read; null when it says nothing. */
    <T> @Nullable T read(Field field, Function<String, ? extends @Nullable T> reading) {
        return has(field) ? reading.apply(value(field)) : null;
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }
}
