package org.goutong.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is there already.
 *
 * @param values what is not empty
 * @param confirmed fields that a person typed, changed last or found right
 * @param stronger fields that come from a stronger list than this one
 */
record Known(UUID id, Map<Field, String> values, Set<Field> confirmed, Set<Field> stronger) {

    Known(UUID id, Map<Field, String> values, Set<Field> confirmed) {
        this(id, values, confirmed, Set.of());
    }

    /** Adds what is known to the values of a record. */
    static void put(Map<Field, String> values, Field field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(field, value.toString());
        }
    }

    String value(Field field) {
        return values.getOrDefault(field, "");
    }
}
