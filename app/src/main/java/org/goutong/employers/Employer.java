package org.goutong.employers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of an employer; no people.
 *
 * @param orgCode unit whose area it belongs to
 * @param name as registered, for example 北京砚北国际货运代理有限公司
 * @param creditCode unified social credit code of 18 characters, or null when nobody knows it yet
 * @param placeId building or park where it works, or null
 * @param floor for example {@code 7 层}, or empty
 * @param employees headcount, or null when unknown
 * @param unionFoundedOn day its union was founded; null when it has none
 * @param creditCodeNote why a code whose check characters are wrong is kept; null for any other
 * @param closedOn day it was struck off or stopped; null while it works
 * @param headId employer that it is a branch or station of, or that stands above it; null when none is known
 * @param movedOn day since when it is where it is; null when it never moved, as far as known
 * @param source who or what list it was entered from; empty when nobody wrote it down
 * @param version which state of the row this is; a change names the state it was made from
 */
public record Employer(
        UUID id,
        String orgCode,
        String name,
        @Nullable String creditCode,
        @Nullable UUID placeId,
        String address,
        String floor,
        @Nullable Integer employees,
        @Nullable String industry,
        @Nullable LocalDate unionFoundedOn,
        @Nullable LocalDate registeredOn,
        @Nullable String creditCodeNote,
        @Nullable LocalDate closedOn,
        @Nullable UUID headId,
        @Nullable LocalDate movedOn,
        String source,
        OffsetDateTime createdAt,
        String version) {

    /** Whether it had a union on a day. */
    public boolean hasUnion(LocalDate day) {
        return unionFoundedOn != null && !unionFoundedOn.isAfter(day);
    }

    /** Its facts with another day on which its union was founded. */
    NewEmployer withUnion(@Nullable LocalDate foundedOn) {
        return facts(foundedOn, headId);
    }

    /** Its facts with another head. */
    NewEmployer withHead(UUID head) {
        return facts(unionFoundedOn, head);
    }

    private NewEmployer facts(@Nullable LocalDate foundedOn, @Nullable UUID head) {
        return new NewEmployer(
                orgCode,
                name,
                creditCode,
                placeId,
                address,
                floor,
                employees,
                industry,
                foundedOn,
                registeredOn,
                creditCodeNote,
                closedOn,
                head);
    }
}
