package org.goutong.joining;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Knows how crowded it is, minute by minute. One lobby is one address: a crowd is welcome, so limits never refuse a valid
 * form; only floods of malformed ones and of suggestions are slowed down.
 */
@Component
class Crowd {

    static final int FORMS_PER_STALL = 240;
    static final int MALFORMED_PER_ADDRESS = 120;
    static final int SUGGESTIONS_PER_ADDRESS = 1_200;
    private static final int MOST_KEYS = 100_000;

    private final Clock clock;
    private volatile Minute minute = new Minute(0);

    Crowd(Clock clock) {
        this.clock = clock;
    }

    private record Minute(long number, ConcurrentHashMap<String, AtomicInteger> counts) {
        private Minute(long number) {
            this(number, new ConcurrentHashMap<>());
        }
    }

    /** Whether a stall gets more forms than people can write: the form is taken all the same and flagged for review. */
    boolean unusual(String stall) {
        return count("form/" + stall) > FORMS_PER_STALL;
    }

    /**
     * Counts a malformed form. Only these are ever refused: whoever sends a valid form from the same lobby is not held up.
     *
     * @throws TooManyMalformed when the address sent too many of them this minute
     */
    void malformed(String address) {
        if (count("malformed/" + address) > MALFORMED_PER_ADDRESS) {
            throw new TooManyMalformed();
        }
    }

    boolean suggestionFlood(String address) {
        return count("suggestion/" + address) > SUGGESTIONS_PER_ADDRESS;
    }

    private int count(String key) {
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
