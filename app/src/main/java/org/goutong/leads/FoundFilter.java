package org.goutong.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which of a stall's employers to show.
 *
 * @param segment with or without a union
 * @param text part of the name, or the beginning of the credit code; empty for all
 * @param where {@code here} (at the stall's place), {@code elsewhere}, {@code floor:} and a floor, or empty
 * @param size name of an {@link EmployerSize}, {@code UP_TO_SMALL}, {@code UNKNOWN}, or empty
 */
record FoundFilter(Segment segment, String text, String where, String size) {

    /** The three piles of a stall's finds. */
    enum Segment {
        WITHOUT_UNION,
        WITH_UNION,
        UNIDENTIFIED;

        static Segment of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElse(WITHOUT_UNION);
        }

        /** How it is written in an address. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static FoundFilter of(
            @Nullable String union, @Nullable String text, @Nullable String where, @Nullable String size) {
        return new FoundFilter(Segment.of(union), Typed.line(text), Typed.line(where), Typed.line(size));
    }

    boolean narrowed() {
        return !text.isEmpty() || !where.isEmpty() || !size.isEmpty();
    }

    /** At the stall's place (true), elsewhere (false), or anywhere (null). */
    @Nullable
    Boolean here() {
        return where.isEmpty() ? null : !"elsewhere".equals(where);
    }

    @Nullable
    String floor() {
        return where.startsWith("floor:") ? where.substring("floor:".length()) : null;
    }

    /** Smallest headcount, or null for any. */
    @Nullable
    Integer employeesFrom() {
        return "UP_TO_SMALL".equals(size) ? Integer.valueOf(0) : known() == null ? null : known().from();
    }

    /** First headcount that is too large, or null for any. */
    @Nullable
    Integer employeesTo() {
        return "UP_TO_SMALL".equals(size)
                ? Integer.valueOf(EmployerSize.SMALL.to())
                : known() == null ? null : known().to();
    }

    boolean sizeUnknown() {
        return "UNKNOWN".equals(size);
    }

    private @Nullable EmployerSize known() {
        return Arrays.stream(EmployerSize.values())
                .filter(one -> one.name().equals(size))
                .findFirst()
                .orElse(null);
    }

    /** Where a page of the list ended. */
    record Position(int applicants, UUID employerId) {}
}
