package org.goutong.founding;

import org.goutong.web.Words;

/**
 * A meeting as whoever holds its key sees it; how many are due or came is for the union.
 *
 * @param open whether people sign in now
 */
record Door(String unionName, boolean open) {

    /** What came of saying that one is there; the same whether or not somebody is on the roll. */
    enum Answer {
        NOTED,
        BUSY,
        CLOSED;

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.door." + name());
        }
    }
}
