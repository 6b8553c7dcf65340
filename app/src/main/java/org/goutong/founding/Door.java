package org.goutong.founding;

import java.time.LocalDate;
import org.goutong.web.Words;

/**
 * A meeting as whoever holds its key sees it: in numbers.
 *
 * @param open whether people sign in now
 */
record Door(String unionName, boolean congress, LocalDate heldOn, boolean open, int due, int present) {

    /** What came of signing in. */
    enum Answer {
        SIGNED,
        ALREADY,
        UNKNOWN,
        LOCKED,
        CLOSED;

        boolean in() {
            return this == SIGNED || this == ALREADY;
        }

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.door." + name());
        }
    }

    /** How many must come. */
    int quorum() {
        return new Attendance(Math.max(1, due), heldOn).quorum();
    }
}
