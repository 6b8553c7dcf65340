package org.goutong.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the decision of an employer waits for, in its chain of 层层请示. */
record Waiting(
        UUID id,
        String waitingOn,
        String note,
        LocalDate sinceOn,
        @Nullable LocalDate untilOn,
        String byName) {

    /** Days waited, until today or until it ended. */
    long days(LocalDate today) {
        return ChronoUnit.DAYS.between(sinceOn, untilOn == null ? today : untilOn);
    }
}
