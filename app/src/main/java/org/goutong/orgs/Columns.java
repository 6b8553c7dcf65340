package org.goutong.orgs;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows, for one statement that takes them all by {@code unnest}. */
public final class Columns {

    private Columns() {}

    /** What each row has there, as text that the statement casts; null where it has nothing. */
    public static <T> @Nullable String[] column(
            Collection<? extends T> rows, Function<? super T, ? extends @Nullable Object> value) {
        return rows.stream()
                .map(row -> value.apply(row) instanceof Object known ? known.toString() : null)
                .toArray(String[]::new);
    }
}
