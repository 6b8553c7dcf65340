package org.goutong.web;

import org.jspecify.annotations.Nullable;

/** A rule said no: shown to the person as it is (409), for example {@code outreach.meeting.already-closed}. */
public class Refused extends RuntimeException {

    private final String key;
    private final transient @Nullable Object[] arguments;

    /**
     * @param key message key of the reason
     * @param arguments what the message names
     */
    public Refused(String key, @Nullable Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** The message key of the reason. */
    public String key() {
        return key;
    }

    /** The reason in the current visitor's language. */
    public String reason() {
        return Words.t(key, arguments);
    }
}
