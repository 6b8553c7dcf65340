package org.goutong.talks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with employers to be planned, or how a planned one should read from now on.
 *
 * @param orgCode the unit that holds it; a place belongs to it or to a unit below
 * @param placeId null for an address of its own
 * @param spot where in the place; without a place the whole address, never blank
 * @param theme empty when there is none
 * @param staffIds the others of us who attend, without the organiser
 * @param observers who listens in, in words; may be empty
 * @param employerId the one employer of a meeting with one, otherwise null
 * @param liveLink an https address where others can watch, or empty
 */
public record NewEmployerMeeting(
        String orgCode,
        EmployerMeeting.Kind kind,
        @Nullable UUID placeId,
        String spot,
        String theme,
        Instant opensAt,
        Instant closesAt,
        UUID organiserId,
        Set<UUID> staffIds,
        String observers,
        @Nullable UUID employerId,
        String liveLink) {}
