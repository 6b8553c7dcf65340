package org.goutong;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Marks that keep the rows of tests apart. Consonants only: a test that looks for a number or a word on a page never
 * meets one in a mark by chance.
 */
public final class Marks {

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";

    private Marks() {}

    /** Eight letters that no other call gives. */
    public static String next() {
        return ThreadLocalRandom.current()
                .ints(8, 0, CONSONANTS.length())
                .map(CONSONANTS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
