package org.goutong.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are wanted.
 *
 * @param orgCode the unit at or below which something happened
 * @param person a part of the name of who did it; empty for anybody
 * @param what for example {@code ApplicationAdmitted}; empty for anything
 */
record TrailFilter(
        String orgCode,
        String person,
        String what,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    @Nullable
    Instant begins() {
        return from == null ? null : from.atStartOfDay(Time.ZONE).toInstant();
    }

    @Nullable
    Instant ends() {
        return to == null ? null : to.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    }

    boolean narrow() {
        return !person.isEmpty() || !what.isEmpty() || from != null || to != null;
    }
}
