package org.goutong.founding;

import java.time.LocalDate;

/**
 * A step that was entered as done and taken back.
 *
 * @param byName who had entered it
 */
record TakenBackStep(
        FoundingStep step,
        LocalDate doneOn,
        String byName,
        LocalDate takenBackOn,
        String takenBackBy,
        String because) {}
