package org.goutong.orgs;

import java.util.Locale;
import java.util.regex.Pattern;

/** How accounts are called: 2 to 40 small letters, digits, dots, dashes and underscores, for example {@code he.chuan}. */
final class Username {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private Username() {}

    /** What was meant by what was typed: phones begin with a capital letter and end with a space. */
    static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean fits(String username) {
        return FORM.matcher(username).matches();
    }
}
