package org.goutong.founding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the term of a union stands.
 *
 * @param delayedUntil last day of a delay of this term that was approved; null without one
 * @param delayedBecause its reason; null without one
 * @param vacantOn from when the chair is vacant; null when it is not
 */
record TermRow(
        UUID id,
        String orgCode,
        String superiorCode,
        String unionName,
        UUID ownerId,
        String ownerName,
        LocalDate electedOn,
        LocalDate termEndsOn,
        @Nullable LocalDate delayedUntil,
        @Nullable String delayedBecause,
        @Nullable LocalDate vacantOn) {

    /** By when the next committee has to be elected: the end of the term, or of its delay. */
    LocalDate lastDay() {
        return Objects.requireNonNullElse(delayedUntil, termEndsOn);
    }

    /** How long the election may be put off at most, with approval. */
    Deadline latest() {
        return Deadline.ofReElection(termEndsOn);
    }

    /** By when somebody is elected in place of a chair who left; null when the chair is not vacant. */
    @Nullable
    Deadline byElection() {
        return vacantOn == null ? null : Deadline.ofByElection(vacantOn);
    }

    /** Whether a term is over or the chair is vacant for longer than may be. */
    boolean late(LocalDate today) {
        var byElection = byElection();
        return lastDay().isBefore(today)
                || byElection != null && byElection.on().isBefore(today);
    }
}
