package org.goutong.joining;

/** The personal-information notice in force; a new text gets a new version and old forms keep theirs. */
final class Consent {

    /** Version of the text {@code joining.privacy.*}. */
    static final String VERSION = "1";

    private Consent() {}
}
