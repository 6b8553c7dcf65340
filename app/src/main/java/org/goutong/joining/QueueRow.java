package org.goutong.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A form in a queue.
 *
 * @param name masked
 * @param employer the identified employer's name, or what was typed, or the choice in words
 * @param earlier id of an earlier form of the same person at the same stall
 */
record QueueRow(
        UUID id,
        UUID meetingId,
        String spot,
        String name,
        String employer,
        EmployerChoice choice,
        boolean identified,
        String state,
        boolean byProxy,
        boolean confirmed,
        List<String> flags,
        @Nullable UUID earlier,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        String decidedBy,
        String returnReason) {

    private static final Duration LATE = Duration.ofMinutes(5);

    String waited(Instant now) {
        return Words.t(
                "joining.queue.waited",
                Math.max(0, Duration.between(receivedAt, now).toMinutes()));
    }

    boolean late(Instant now) {
        return Duration.between(receivedAt, now).compareTo(LATE) >= 0;
    }

    boolean open() {
        return state.equals("RECEIVED") || state.equals("DISPATCHED");
    }

    boolean awaitsPerson() {
        return byProxy && !confirmed;
    }

    String received(Instant now) {
        return Time.moment(receivedAt, now);
    }
}
