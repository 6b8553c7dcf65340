package org.goutong.joining;

import java.time.Duration;
import java.time.Instant;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Receipt and progress in one.
 *
 * @param stall join code the holder came from, for the next person; null when the address does not say
 */
record ReceiptPage(Progress progress, @Nullable String stall, Instant now) implements View {

    /** The number in two groups, for example {@code NF7K 2Q94}. */
    String number() {
        return progress.number().substring(0, 4) + " " + progress.number().substring(4);
    }

    boolean admitted() {
        return progress.state().equals("ADMITTED");
    }

    boolean returned() {
        return progress.state().equals("RETURNED");
    }

    String received() {
        return Time.moment(progress.receivedAt(), now);
    }

    String decided() {
        return Time.moment(progress.decidedAt(), now);
    }

    String took() {
        var end = progress.decidedAt();
        return end == null ? "" : Time.duration(Duration.between(progress.receivedAt(), end));
    }
}
