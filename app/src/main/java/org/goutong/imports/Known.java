package org.goutong.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is there already.
 *
 * @param values what is not empty
 * @param confirmed fields that a person typed or changed last
 */
record Known(UUID id, Map<Field, String> values, Set<Field> confirmed) {

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
