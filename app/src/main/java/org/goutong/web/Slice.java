package org.goutong.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit rows wanted, 1 to 100
 * @param after place after which to go on, null for the beginning
 */
public record Slice(int limit, @Nullable String after) {

    public static final int MOST = 100;

    /**
     * Reads the parameters {@code limit} and {@code cursor} of a request.
     *
     * @throws InvalidForm when the limit is not 1 to 100 or the cursor is not one that was handed out
     */
    public static Slice of(@Nullable Integer limit, @Nullable String cursor) {
        var problems = Problems.none();
        if (limit != null && (limit < 1 || limit > MOST)) {
            problems.add("limit", "web.limit.out-of-range", MOST);
        }
        String after = null;
        if (cursor != null && !cursor.isEmpty()) {
            try {
                after = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                if (after.indexOf('\0') >= 0) {
                    problems.add("cursor", "web.cursor.unreadable");
                }
            } catch (IllegalArgumentException unreadable) {
                problems.add("cursor", "web.cursor.unreadable");
            }
        }
        problems.refuse();
        return new Slice(limit == null ? 50 : limit, after);
    }

    /** Reads a cursor that is a plain UUID. */
    public @Nullable UUID afterId() {
        return position(UUID::fromString);
    }

    /** Reads a cursor that is the number of a row; zero at the beginning. */
    public int afterRow() {
        return position(Integer::valueOf) instanceof Integer row ? row : 0;
    }

    /**
     * Reads a cursor; null at the beginning of the list.
     *
     * @throws InvalidForm when it is not one that was handed out
     */
    public <T> @Nullable T position(Function<String, T> reading) {
        if (after == null) {
            return null;
        }
        try {
            return reading.apply(after);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new InvalidForm(
                    Problems.none().add("cursor", "web.cursor.unreadable").list());
        }
    }

    /** Rows to read: one more than shown, so that a next page is known without counting. */
    public int fetch() {
        return limit + 1;
    }
}
