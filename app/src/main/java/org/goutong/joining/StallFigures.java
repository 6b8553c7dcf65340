package org.goutong.joining;

import java.time.Duration;
import java.time.Instant;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The figures above a queue.
 *
 * @param medianSeconds from submitting to membership; null before the first admission
 * @param oldestWaiting epoch second of the form that waits longest; null when none waits
 */
record StallFigures(
        int applications,
        int admitted,
        int returned,
        int waiting,
        @Nullable Long medianSeconds,
        @Nullable Long oldestWaiting,
        int consultations) {

    String median() {
        return medianSeconds == null
                ? Words.t("joining.figures.no-median")
                : Time.duration(Duration.ofSeconds(medianSeconds));
    }

    String longestWait(Instant now) {
        return oldestWaiting == null
                ? ""
                : Words.t(
                        "joining.figures.longest",
                        Math.max(
                                0,
                                Duration.between(Instant.ofEpochSecond(oldestWaiting), now)
                                        .toMinutes()));
    }
}
