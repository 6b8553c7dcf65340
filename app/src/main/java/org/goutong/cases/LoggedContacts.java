package org.goutong.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of the contacts of a case, without those that were struck out.
 *
 * @param lastId the last one, whatever came of it; null when there is none
 * @param attempts how many reached nobody since somebody was reached
 * @param ownedOn since when its owner has it; null without one
 */
record LoggedContacts(
        UUID caseId,
        @Nullable UUID lastId,
        @Nullable OffsetDateTime lastAt,
        @Nullable LocalDate reachedOn,
        int attempts,
        @Nullable LocalDate attemptedOn,
        @Nullable LocalDate ownedOn) {

    /** Whether all of them were before a moment. */
    boolean before(OffsetDateTime at) {
        return lastAt == null || lastAt.isBefore(at);
    }

    /** The day to which the last contact sets the clock of the week. */
    LocalDate afterLast() {
        return attempts > 0
                ? ContactClock.afterFailure(Objects.requireNonNull(attemptedOn), attempts)
                : ContactClock.afterContact(Objects.requireNonNull(reachedOn));
    }

    /** The day to which its owner set the clock by beginning. */
    LocalDate begun() {
        return ContactClock.afterContact(Objects.requireNonNull(ownedOn));
    }

    /** What the clock shows when the log alone sets it: the last contact does, or the day on which its owner began. */
    LocalDate due() {
        var begun = begun();
        if (attempts > 0 && !Objects.requireNonNull(attemptedOn).isBefore(ownedOn)) {
            return afterLast();
        }
        var last = reachedOn == null ? begun : ContactClock.afterContact(reachedOn);
        return last.isBefore(begun) ? begun : last;
    }
}
