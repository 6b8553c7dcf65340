package org.goutong.notices;

/** Carries messages of one channel out of the house; an installation plugs one in as a bean. */
public interface Gateway {

    /** Its channel, anything but {@link Channel#IN_APP}. */
    Channel channel();

    /**
     * Hands a message over; called by a few threads at once, in no transaction. Says {@link Outcome.Unclear} unless it is
     * sure. An exception is taken for that too.
     */
    Outcome send(Letter letter);
}
