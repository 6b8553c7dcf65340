package org.goutong.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
            } catch (IllegalArgumentException unreadable) {
                problems.add("cursor", "web.cursor.unreadable");
            }
        }
        problems.refuse();
        return new Slice(limit == null ? 50 : limit, after);
    }

    /** Reads a cursor that is a plain UUID. */
    public java.util.@Nullable UUID afterId() {
        if (after == null) {
            return null;
        }
        try {
            return java.util.UUID.fromString(after);
        } catch (IllegalArgumentException unreadable) {
            Problems.none().add("cursor", "web.cursor.unreadable").refuse();
            throw unreadable;
        }
    }

    /** Rows to read: one more than shown, so that a next page is known without counting. */
    public int fetch() {
        return limit + 1;
    }
}
