package org.goutong.matching;

import java.util.HashMap;

/**
 * How much alike two characters look, for those that are mistaken when read or picked by shape, as 土 and 士.
 *
 * <p>Told from the four-corner number, the standing of the parts, the strokes and the radical, all from the dictionary named
 * in NOTICE, for the characters of GB 2312.
 */
public final class Shapes {

    private static final char FIRST = 0x4e00;
    /** The five digits of the number in 20 bits, the standing of the parts in 4, the radical in 8; 0 when not known. */
    private static final int[] SHAPE = new int[0x9fff - FIRST + 1];

    private static final byte[] STROKES = new byte[SHAPE.length];

    static {
        var radicals = new HashMap<String, Integer>();
        for (var line : Characters.lines("shapes.txt")) {
            if (!line.startsWith("#")) {
                var parts = line.split(" ");
                int at = line.charAt(0) - FIRST;
                SHAPE[at] = Integer.parseInt(parts[1], 16)
                        | Integer.parseInt(parts[2]) << 20
                        | radicals.computeIfAbsent(parts[4], radical -> radicals.size() + 1) << 24;
                STROKES[at] = Byte.parseByte(parts[3]);
            }
        }
    }

    private Shapes() {}

    /** From 1, the same, to 0, nothing in common or not known. */
    public static float likeness(char a, char b) {
        if (a == b) {
            return 1;
        }
        int left = shape(a);
        int right = shape(b);
        if (left == 0 || right == 0) {
            return 0;
        }
        int differing = left ^ right;
        float alike = (differing >>> 24 == 0 ? 0.5f : 0) + ((differing >>> 20 & 0xf) == 0 ? 1.5f : 0);
        for (int corner = 0; corner < 5; corner++) {
            alike += (differing >>> 4 * corner & 0xf) == 0 ? 1 : 0;
        }
        alike -= 0.2f * Math.min(5, Math.abs(STROKES[a - FIRST] - STROKES[b - FIRST]));
        return Math.max(0, alike / 7);
    }

    private static int shape(char c) {
        int at = c - FIRST;
        return at >= 0 && at < SHAPE.length ? SHAPE[at] : 0;
    }
}
