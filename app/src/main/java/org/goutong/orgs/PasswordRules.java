package org.goutong.orgs;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.goutong.web.Problems;

/** What a password must be: long, not to be guessed from the person, and not one pattern repeated. */
final class PasswordRules {

    static final int SHORTEST = 12;

    /** The hash looks at no more than 72 bytes; a longer password would only seem longer. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final String ROWS =
            "012345678901234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

    private PasswordRules() {}

    /** Notes what is wrong with the fields {@code password} and {@code again}. */
    static void check(Problems problems, String password, String again, String username, String name) {
        var before = problems.list().size();
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            problems.add("password", "orgs.password.short", SHORTEST);
        } else if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add("password", "orgs.password.long", MOST_BYTES, MOST_BYTES / 3);
        } else if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT || inARow(lower)) {
            problems.add("password", "orgs.password.monotonous");
        } else if (names(lower, username) || names(lower, name)) {
            problems.add("password", "orgs.password.names-you");
        }
        if (problems.list().size() == before && !password.equals(again)) {
            problems.add("again", "orgs.password.differs");
        }
    }

    private static boolean inARow(String lower) {
        var backwards = new StringBuilder(lower).reverse().toString();
        return ROWS.contains(lower) || ROWS.contains(backwards);
    }

    private static boolean names(String lower, String name) {
        return name.length() > 1 && lower.contains(name.toLowerCase(Locale.ROOT));
    }
}
