package org.goutong.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One bounded page of a list, as JSON {@code {"items":[…],"next":"…" or null}}.
 *
 * @param items at most {@link Slice#limit} rows
 * @param next cursor of the following page, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page of rows that were read with one row more than the limit.
     *
     * @param position what identifies a row's place in the order, for example its id
     */
    public static <T> Page<T> of(List<T> rows, Slice slice, Function<T, String> position) {
        if (rows.size() <= slice.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, slice.limit()));
        return new Page<>(items, cursor(position.apply(items.getLast())));
    }

    /** A cursor that {@link Slice} reads. */
    public static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** How many rows there are as people read it, for example {@code 1,204}, or {@code 10,000+} beyond what was counted. */
    public static String counted(int count, int most) {
        return count > most ? "%,d+".formatted(most) : "%,d".formatted(count);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
