package org.goutong.joining;

import org.goutong.web.PerMinute;
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

    private final PerMinute minute;

    Crowd(PerMinute minute) {
        this.minute = minute;
    }

    /** Whether a stall gets more forms than people can write: the form is taken all the same and flagged for review. */
    boolean unusual(String stall) {
        return minute.count("form/" + stall) > FORMS_PER_STALL;
    }

    /**
     * Counts a malformed form. Only these are ever refused: whoever sends a valid form from the same lobby is not held up.
     *
     * @throws TooManyMalformed when the address sent too many of them this minute
     */
    void malformed(String address) {
        if (minute.count("malformed/" + address) > MALFORMED_PER_ADDRESS) {
            throw new TooManyMalformed();
        }
    }

    boolean suggestionFlood(String address) {
        return minute.count("suggestion/" + address) > SUGGESTIONS_PER_ADDRESS;
    }
}
