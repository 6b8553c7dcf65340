package org.goutong.rosters;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a list says what.
 *
 * @param columns counted from 0; a fact without a column is not told
 */
public record Mapping(Map<Fact, Integer> columns) {

    public Mapping {
        columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** The column of a fact, or null. */
    public @Nullable Integer of(Fact fact) {
        return columns.get(fact);
    }

    /** As it is stored: a column for each fact in turn, -1 for none. */
    Integer[] stored() {
        var stored = new Integer[Fact.values().length];
        for (var fact : Fact.values()) {
            stored[fact.ordinal()] = Objects.requireNonNullElse(of(fact), -1);
        }
        return stored;
    }

    static Mapping ofStored(Integer[] stored) {
        var columns = new EnumMap<Fact, Integer>(Fact.class);
        for (int i = 0; i < Math.min(stored.length, Fact.values().length); i++) {
            if (stored[i] >= 0) {
                columns.put(Fact.values()[i], stored[i]);
            }
        }
        return new Mapping(columns);
    }
}
