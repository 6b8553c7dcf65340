package org.goutong.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which places are wanted.
 *
 * @param text part of a name, empty for all
 * @param kind null for all
 * @param limit rows wanted, at least 1
 * @param after the place after which to go on, null for the beginning
 */
public record PlaceSearch(
        String text,
        @Nullable PlaceKind kind,
        int limit,
        @Nullable UUID after) {

    /** The first places by name, of every kind. */
    public static PlaceSearch first(int limit) {
        return new PlaceSearch("", null, limit, null);
    }
}
