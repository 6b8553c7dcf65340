package org.goutong.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field and how to mend it.
 *
 * @param field name of the form field, for example {@code phone}
 * @param key message key of the sentence shown to the person
 * @param arguments what the sentence names
 */
public record FieldProblem(String field, String key, List<@Nullable Object> arguments) {

    public FieldProblem(String field, String key, @Nullable Object... arguments) {
        this(field, key, Arrays.asList(arguments));
    }

    /** The sentence in the current visitor's language. */
    public String text() {
        return Words.t(key, arguments.toArray());
    }
}
