package org.goutong.database;

/**
 * A reason not to start that the person at the keyboard can act upon.
 *
 * <p>Its message is one plain sentence, shown without a stack trace, and the program ends with exit code 2.
 */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
