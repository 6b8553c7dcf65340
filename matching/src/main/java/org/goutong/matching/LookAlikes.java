package org.goutong.matching;

import java.util.HashMap;
import java.util.Map;

/** Characters that are mistaken for each other when read or picked by shape, as 土 and 士. */
public final class LookAlikes {

    private static final Map<Character, String> TAKEN_FOR = new HashMap<>();

    static {
        for (var line : Characters.lines("lookalikes.txt")) {
            if (!line.startsWith("#") && line.length() > 2) {
                TAKEN_FOR.put(line.charAt(0), line.substring(2));
            }
        }
    }

    private LookAlikes() {}

    /** What a character is taken for; empty when nothing is known. */
    public static String of(char c) {
        return TAKEN_FOR.getOrDefault(c, "");
    }

    /** Whether one is taken for the other. */
    static boolean are(char a, char b) {
        return of(a).indexOf(b) >= 0 || of(b).indexOf(a) >= 0;
    }
}
