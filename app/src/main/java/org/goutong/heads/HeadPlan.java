package org.goutong.heads;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a head firm with its stations is to be won.
 *
 * @param orgCode unit that has begun it and keeps it
 * @param sponsor the union and the person who carry it
 * @param note what else matters; may be empty
 * @param endedOn null while it goes on
 * @param endedWhy empty while it goes on
 * @param version state of the row
 */
record HeadPlan(
        UUID id,
        String orgCode,
        UUID employerId,
        String employerName,
        String sponsor,
        SponsorLevel sponsorLevel,
        HeadRoute route,
        String note,
        LocalDate reviewOn,
        String startedByName,
        OffsetDateTime startedAt,
        @Nullable LocalDate endedOn,
        String endedWhy,
        String version) {

    boolean open() {
        return endedOn == null;
    }

    /** Whether it should have been looked at again by now. */
    boolean reviewLate(LocalDate today) {
        return open() && reviewOn.isBefore(today);
    }
}
