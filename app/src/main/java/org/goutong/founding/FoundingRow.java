package org.goutong.founding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One founding in a list.
 *
 * @param endedHow null unless it ended, or rests, before it was approved
 * @param employer the leading one
 * @param steps how many are done
 * @param waitsFor what the union above has not answered yet, null when nothing waits
 */
record FoundingRow(
        UUID id,
        String unionName,
        UnionForm form,
        String orgCode,
        String ownerName,
        @Nullable LocalDate foundedOn,
        @Nullable LocalDate termEndsOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable Ending endedHow,
        boolean congress,
        @Nullable String employer,
        int employers,
        int steps,
        @Nullable LocalDate lastOn,
        Request.@Nullable Kind waitsFor) {

    /** Steps over, those that it needs not among them. */
    int over() {
        return steps + (!congress && steps >= FoundingStep.DELEGATES.ordinal() ? 1 : 0);
    }

    /** The step that is next; null when all are over. */
    @Nullable
    FoundingStep next() {
        var steps = FoundingStep.values();
        return over() < steps.length ? steps[over()] : null;
    }
}
