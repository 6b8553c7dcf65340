package org.goutong.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A record that is there already.
 *
 * @param values what is not empty
 * @param confirmed fields that a person typed or changed last
 */
record Known(UUID id, Map<Field, String> values, Set<Field> confirmed) {

    String value(Field field) {
        return values.getOrDefault(field, "");
    }
}
