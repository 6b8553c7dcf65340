package org.goutong.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/** The clock of the demo: stands where the replay puts it, and runs once everything has been replayed. */
class ReplayClock extends Clock {

    private volatile @Nullable Instant standing;

    /** Stops the clock at a moment on the wall of the stalls. */
    void stand(LocalDateTime wall) {
        standing = wall.atZone(Time.ZONE).toInstant();
    }

    /** Lets the clock run with the time of the machine. */
    void run() {
        standing = null;
    }

    @Override
    public Instant instant() {
        var moment = standing;
        return moment == null ? Instant.now() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the demo has one clock");
    }
}
