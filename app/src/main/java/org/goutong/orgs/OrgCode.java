package org.goutong.orgs;

import java.util.Locale;
import java.util.Optional;

/** Hierarchical codes of the union tree, for example {@code 110113008} under {@code 110113} under {@code 11}. */
public final class OrgCode {

    private OrgCode() {}

    /** The first code behind everything below a unit, for example {@code 110113009} for {@code 110113008}. */
    public static String end(String code) {
        var last = code.length() - 1;
        return code.substring(0, last) + (char) (code.charAt(last) + 1);
    }

    /** Whether a unit is another one or stands above it. */
    public static boolean covers(String above, String code) {
        return code.startsWith(above);
    }

    /** The township-level unit of a code, for example {@code 110113008} for {@code 110113008001}. */
    public static String township(String code) {
        return code.length() > 9 ? code.substring(0, 9) : code;
    }

    /** The district of a code, for example {@code 110113} for {@code 110113008}; the city is its own. */
    public static String district(String code) {
        return code.length() > 6 ? code.substring(0, 6) : code;
    }

    /**
     * The last part of a new unit's code: numbers first, then letters, always of the same length, so that no code is the
     * beginning of another one.
     *
     * @param last the part used last, for example {@code 009}, {@code 999} or {@code A0Z}
     * @return for example {@code 010}, {@code A00} or {@code A10}; empty behind {@code ZZZ}
     */
    static Optional<String> next(String last) {
        if (last.chars().allMatch(Character::isDigit)) {
            var number = Integer.parseInt(last) + 1;
            var digits = String.valueOf(number);
            return Optional.of(
                    digits.length() > last.length()
                            ? "A" + "0".repeat(last.length() - 1)
                            : "0".repeat(last.length() - digits.length()) + digits);
        }
        var next = Long.toString(Long.parseLong(last, 36) + 1, 36).toUpperCase(Locale.ROOT);
        return next.length() > last.length() ? Optional.empty() : Optional.of(next);
    }
}
