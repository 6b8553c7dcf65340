package org.goutong.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            int place = field.place(headings);
            if (place >= 0 && !columns.containsValue(place)) {
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
}
