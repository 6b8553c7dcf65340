package org.goutong.joining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an application is.
 *
 * @param awaitsPerson filled in by somebody else and not yet confirmed by the person
 * @param laterForms further forms of the same person, known to the holder of the earliest receipt only
 */
record Progress(
        String number,
        String state,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        String returnReason,
        boolean awaitsPerson,
        long laterForms) {}
