package org.goutong.places;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere workers can be met.
 *
 * @param orgCode the unit that looks after it
 * @param name for example 航港发展大厦
 * @param hostName who lets the union in, for example a property manager; empty when nobody is known
 * @param employers employers in it, null when nobody has counted
 * @param employees people working in it, null when nobody has counted
 * @param employersWithUnion how many of the employers have a union, null when nobody has counted
 * @param members how many of the people are members, null when nobody has counted
 * @param countedOn the day of the counts, null when unknown
 * @param version which state of the row this is; a change names the state it was made from
 */
public record Place(
        UUID id,
        String orgCode,
        PlaceKind kind,
        String name,
        String address,
        String hostName,
        String hostPhone,
        @Nullable Integer employers,
        @Nullable Integer employees,
        @Nullable Integer employersWithUnion,
        @Nullable Integer members,
        @Nullable LocalDate countedOn,
        String note,
        String version) {

    /** Employers with a union as a percentage such as {@code "13.54"}; null when it cannot be said. */
    public @Nullable String unionCoverage() {
        return coverage(employersWithUnion, employers);
    }

    /** Members among the employees as a percentage such as {@code "39.95"}; null when it cannot be said. */
    public @Nullable String memberCoverage() {
        return coverage(members, employees);
    }

    private static @Nullable String coverage(@Nullable Integer part, @Nullable Integer whole) {
        return part == null || whole == null ? null : Ratio.percent(part, whole);
    }
}
