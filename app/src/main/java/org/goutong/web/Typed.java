package org.goutong.web;

import org.jspecify.annotations.Nullable;

/** What a person typed in a field, without what cannot be seen or stored. */
public final class Typed {

    private Typed() {}

    /** One line: never null, no control characters, no blanks at its ends, for example {@code "航港发展大厦"}. */
    public static String line(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}]+", " ").strip();
    }
}
