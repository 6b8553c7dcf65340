package org.goutong.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person typed in a field, without what cannot be seen or stored. */
public final class Typed {

    private static final int FIRST_YEAR = 1900;

    private Typed() {}

    /** One line: never null, no control characters, no blanks at its ends, for example {@code "航港发展大厦"}. */
    public static String line(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}]+", " ").strip();
    }

    /** Several lines: never null, no control characters but line ends, no blanks at its ends. */
    public static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}&&[^\n]]+", " ")
                        .strip();
    }

    /**
     * A day as a browser sends it, for example {@code 2016-06-14}; null for anything else, also for a year before 1900, which
     * is a slip such as 0202: nothing that is kept here is so old.
     */
    public static @Nullable LocalDate day(@Nullable String typed) {
        try {
            var day = LocalDate.parse(line(typed));
            return day.getYear() < FIRST_YEAR ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** A moment as a page of ours wrote it, for example {@code 2016-06-14T04:00:00Z}; null for anything else. */
    public static @Nullable Instant moment(@Nullable String typed) {
        try {
            return Instant.parse(line(typed));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** An identifier; null for anything else. */
    public static @Nullable UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(line(typed));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** One of the values of a type by its name, in capitals or not; null for anything else. */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, @Nullable String typed) {
        try {
            return Enum.valueOf(type, line(typed).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** A whole number as people write one, for example {@code 2881}, {@code 2,881} or {@code 46 人}; null for anything else. */
    public static @Nullable Integer count(String typed, int most) {
        var digits = typed.replaceAll("[,，\\s人]", "");
        if (!digits.matches("[0-9]{1,9}")) {
            return null;
        }
        var count = Integer.valueOf(digits);
        return count <= most ? count : null;
    }
}
