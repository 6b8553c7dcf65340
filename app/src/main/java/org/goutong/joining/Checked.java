package org.goutong.joining;

import java.util.List;

/** What became of a typed field: the value it means, or what is wrong and how to mend it. */
sealed interface Checked<T> {

    /** The field is right; {@code value} is its normalised form. */
    record Accepted<T>(T value) implements Checked<T> {}

    /**
     * The field is wrong.
     *
     * @param key a message that names the fault and the remedy, for example {@code joining.phone.too-short}
     * @param arguments what the message mentions, numbers as {@link Integer}
     */
    record Problem<T>(String key, List<Object> arguments) implements Checked<T> {}

    static <T> Checked<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Checked<T> problem(String key, Object... arguments) {
        return new Problem<>(key, List.of(arguments));
    }
}
