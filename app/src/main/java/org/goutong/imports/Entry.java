package org.goutong.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, field by field.
 *
 * @param values what is not empty
 * @param reason why it cannot be taken, null when it can
 * @param detail what the reason names
 * @param without values that it is taken without: reason and detail of each, a tab between them, one in a line
 */
record Entry(int row, Map<Field, String> values, @Nullable Reason reason, String detail, String without) {

    static Entry of(Line line, Mapping mapping, ImportKind kind, LocalDate today) {
        if (line.reason() != null
                && line.verdict() == Verdict.FAIL
                && line.cells().isEmpty()) {
            return failed(line, Map.of(), line.reason(), line.detail());
        }
        var entry = new Entry(line.number(), new EnumMap<>(Field.class), null, "", "");
        for (var column : mapping.columns().entrySet()) {
            var field = column.getKey();
            var cell = line.cell(column.getValue());
            if (!cell.isBlank()) {
                switch (field.read(cell, today)) {
                    case Field.Value.Known(var text) -> entry.values().put(field, text);
                    case Field.Value.Unreadable(var reason) -> {
                        var detail = field.detail() + " " + cell;
                        if (kind.strict(field)) {
                            return failed(line, Map.of(), reason, detail);
                        }
                        entry = entry.without(field, reason, detail);
                    }
                }
            }
        }
        for (var needed : kind.needed()) {
            if (needed.stream().noneMatch(entry::has)) {
                return failed(
                        line, entry.values(), Reason.MISSING, needed.getFirst().detail());
            }
        }
        return entry.plausible();
    }

    private static Entry failed(Line line, Map<Field, String> values, Reason reason, String detail) {
        return new Entry(line.number(), values, reason, detail, "");
    }

    /** No union is older than its employer, and nobody closes before they begin. */
    private Entry plausible() {
        var plausible = this;
        for (var field : List.of(Field.UNION_FOUNDED_ON, Field.CLOSED_ON)) {
            if (has(field) && has(Field.REGISTERED_ON) && value(field).compareTo(value(Field.REGISTERED_ON)) < 0) {
                plausible = plausible.without(field, Reason.BEFORE_REGISTERED, field.detail() + " " + value(field));
            }
        }
        return plausible;
    }

    /** The same without a value. */
    Entry without(Field field, Reason because, String about) {
        var rest = new EnumMap<Field, String>(Field.class);
        rest.putAll(values);
        rest.remove(field);
        var line = because.name() + "\t" + Typed.line(about);
        return new Entry(row, rest, reason, detail, without.isEmpty() ? line : without + "\n" + line);
    }

    /** The same with another value. */
    Entry with(Field field, String value) {
        var all = new EnumMap<Field, String>(Field.class);
        all.putAll(values);
        all.put(field, value);
        return new Entry(row, all, reason, detail, without);
    }

    String value(Field field) {
        return values.getOrDefault(field, "");
    }

    /** What a field says, read; null when it says nothing. */
    <T> @Nullable T read(Field field, Function<String, ? extends @Nullable T> reading) {
        return has(field) ? reading.apply(value(field)) : null;
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }
}
