package org.goutong.joining;

/** Why somebody should look twice at a form; it counts all the same. */
enum Flag {
    /** More forms in a minute than people can write. */
    CROWD,
    /** A field that nobody sees was filled. */
    HONEYPOT,
    /** Before the stall opened, for example from a poster. */
    EARLY,
    /** After the stall had ended: for the street, not for the stall's figures. */
    LATE
}
