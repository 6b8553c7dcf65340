package org.goutong.joining;

import java.time.Instant;
import java.util.List;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One form.
 *
 * @param memberNumber null until membership, or when it belongs to a unit out of sight
 * @param dispatchedTo code of the unit that decides, or null
 * @param revealed numbers in full, only right after somebody gave a reason
 * @param mayDecide whether the form is this person's to decide
 */
record ApplicationPage(
        QueueRow row,
        Details details,
        List<StepRow> steps,
        @Nullable String memberNumber,
        @Nullable String dispatchedTo,
        Reviews.@Nullable Revealed revealed,
        Problems problems,
        boolean mayDecide,
        boolean mayReveal,
        boolean undoable,
        Instant now)
        implements View {}
