package org.goutong.outreach;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be planned, or how a planned one should read from now on.
 *
 * @param orgCode the unit that holds it; the place belongs to it or to a unit below
 * @param spot where in the place, for example 一层大厅; may be empty
 * @param title null for place and spot, for example 航港发展大厦一层大厅
 * @param theme empty when there is none
 * @param staffIds the others on duty, without the organiser
 * @param targetEmployerId the employer at whose door it stands, null for everybody who passes
 * @param clonedFrom the meeting it was copied from, or null
 * @param code six digits, null to have them drawn
 * @param relayed whether those who come listen to a talk that is held elsewhere, see {@link Meeting#relayed}
 */
public record NewMeeting(
        String orgCode,
        UUID placeId,
        String spot,
        @Nullable String title,
        String theme,
        Instant opensAt,
        Instant closesAt,
        UUID organiserId,
        Set<UUID> staffIds,
        @Nullable UUID targetEmployerId,
        @Nullable UUID clonedFrom,
        @Nullable String code,
        boolean relayed) {}
