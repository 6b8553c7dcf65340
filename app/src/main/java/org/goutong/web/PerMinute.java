package org.goutong.web;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts what happens in the running minute, for limits at the doors that are open to everybody. */
@Component
public class PerMinute {

    private static final int MOST_KEYS = 100_000;

    private final Clock clock;
    private volatile Minute minute = new Minute(0);

    public PerMinute(Clock clock) {
        this.clock = clock;
    }

    private record Minute(long number, ConcurrentHashMap<String, AtomicInteger> counts) {
        private Minute(long number) {
            this(number, new ConcurrentHashMap<>());
        }
    }

    /** Counts one more of what a key names; the number of this minute, or 0 when it is too crowded to count. */
    public int count(String key) {
        var counts = current().counts();
        var counter = counts.get(key);
        if (counter == null) {
            if (counts.size() >= MOST_KEYS) {
                return 0;
            }
            counter = counts.computeIfAbsent(key, fresh -> new AtomicInteger());
        }
        return counter.incrementAndGet();
    }

    private Minute current() {
        var now = clock.millis() / 60_000;
        var running = minute;
        if (running.number() != now) {
            running = new Minute(now);
            minute = running;
        }
        return running;
    }
}
