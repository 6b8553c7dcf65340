package org.goutong.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a list says what.
 *
 * @param columns counted from 0; a field without a column is not told
 */
record Mapping(Map<Field, Integer> columns) {

    Mapping {
        columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** As the titles say. */
    static Mapping guess(ImportKind kind, List<String> headings) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var field : kind.fields()) {
            int place = field.place(headings, columns.values());
            if (place >= 0) {
                columns.put(field, place);
            }
        }
        return new Mapping(columns);
    }

    static Mapping ofStored(String stored) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var pair : stored.split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                columns.put(Field.valueOf(pair.substring(0, equals)), Integer.valueOf(pair.substring(equals + 1)));
            }
        }
        return new Mapping(columns);
    }

    /** For example {@code NAME=1,CREDIT_CODE=2}. */
    String stored() {
        return columns.entrySet().stream()
                .map(column -> column.getKey().name() + "=" + column.getValue())
                .collect(Collectors.joining(","));
    }

    /** The column of a field, or null. */
    @Nullable
    Integer of(Field field) {
        return columns.get(field);
    }

    /** What is wrong with it for a kind of list. */
    Problems check(ImportKind kind) {
        var problems = Problems.none();
        for (var needed : kind.needed()) {
            if (needed.stream().noneMatch(columns::containsKey)) {
                var first = needed.getFirst();
                problems.add(anchor(kind, first), "imports.columns.missing", first.word());
            }
        }
        var taken = new HashMap<Integer, Field>();
        columns.forEach((field, column) -> {
            var other = taken.putIfAbsent(column, field);
            if (other != null) {
                problems.add(anchor(kind, field), "imports.columns.taken", other.word());
            }
        });
        return problems;
    }

    private static String anchor(ImportKind kind, Field field) {
        return "columns-" + kind.fields().indexOf(field);
    }
}
