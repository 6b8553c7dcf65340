package org.goutong.commands;

/** Why a command does not do what it was asked: a text of {@link Texts} and what belongs into it. */
final class Refused extends RuntimeException {

    private final String key;
    private final Object[] arguments;

    Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    String text(Texts texts) {
        return texts.of(key, arguments);
    }
}
