package org.goutong.matching;

/**
 * The keys under which lines that could be one employer meet: credit code, phone, core, pairs of neighbouring and of early
 * characters, their readings, Latin letters, and room with building. One instance is filled again and again.
 */
final class Keys {

    /** The most keys of one line. */
    static final int MOST = 96;

    private static final int FARTHEST_PAIR = 14;
    private static final int EARLY = 4;
    private static final int SYLLABLES = 5;
    private static final int SHORTEST_READING = 8;
    private static final int LONGEST_READING = 30;
    private static final int MOST_OF_ADDRESS = 12;

    /** The keys, not negative. */
    final int[] key = new int[MOST];

    /** How much each says when it is shared, in sixteenths. */
    final int[] weight = new int[MOST];

    int count;

    private void add(int kind, long value, int sixteenths) {
        if (count < MOST) {
            key[count] = key(kind, value);
            weight[count++] = sixteenths;
        }
    }

    private static int key(int kind, long value) {
        long x = ((long) kind << 58 ^ value) * 0x9E3779B97F4A7C15L;
        x ^= x >>> 32;
        x *= 0xD6E8FEB86659FD93L;
        return (int) (x >>> 33) & 0x7fffffff;
    }

    static int ofCode(long code) {
        return key(1, code);
    }

    static int ofFullName(int full) {
        return key(9, full);
    }

    /**
     * Reads the keys of a row.
     *
     * @param register whether the row is in the list that is searched, and so must be found by what others type
     */
    void read(EmployerList list, int row, boolean register) {
        count = 0;
        if (list.code(row) != 0) {
            add(1, list.code(row), 96);
        }
        if (list.phone(row) != 0) {
            add(2, list.phone(row), 40);
        }
        int start = list.coreStart(row);
        int end = list.coreEnd(row);
        if (end > start) {
            add(3, list.core(row), 32);
        }
        if (list.form(row) != 0) {
            add(9, list.full(row), 32);
        }
        if (list.latin(row) != 0) {
            add(7, list.latin(row), 24);
            if (end == start && !register) {
                beginnings(list.line(row).name());
            }
        }
        var text = list.text;
        int from = list.regionStart(row);
        for (int i = from; i + 1 < end && i < from + FARTHEST_PAIR; i++) {
            add(4, (long) text[i] << 16 | text[i + 1], i == start ? 21 : 16);
        }
        int early = Math.min(end - start, EARLY);
        for (int i = 0; i < early; i++) {
            for (int j = i + 1; j < early; j++) {
                int first = Characters.syllable(text[start + i]);
                int second = Characters.syllable(text[start + j]);
                if (first != 0 && second != 0) {
                    add(5, (long) first << 16 | second, 10);
                }
                if (j > i + 1) {
                    add(6, (long) text[start + i] << 16 | text[start + j], 13);
                }
            }
        }
        if (register) {
            readings(text, start, end);
        }
        address(list, row, register);
    }

    /** A name in nothing but Latin letters may read on where {@link #readings} have ended. */
    private void beginnings(String name) {
        int hash = 17;
        int letters = 0;
        for (int i = 0; i < name.length() && letters < LONGEST_READING; i++) {
            char c = Characters.folded(name.charAt(i));
            if (c >= 'a' && c <= 'z') {
                hash = hash * 31 + c;
                letters++;
                if (letters >= SHORTEST_READING) {
                    add(7, hash, 24);
                }
            }
        }
    }

    /** What is typed in Latin letters is found by the readings of the first characters. */
    private void readings(char[] text, int start, int end) {
        int hash = 17;
        for (int i = start; i < Math.min(end, start + SYLLABLES); i++) {
            int syllable = Characters.syllable(text[i]);
            var letters = syllable == 0 ? String.valueOf(text[i]) : Characters.syllableText(syllable);
            for (int k = 0; k < letters.length(); k++) {
                hash = hash * 31 + letters.charAt(k);
            }
            if (i > start) {
                add(7, hash, 24);
            }
        }
    }

    private void address(EmployerList list, int row, boolean register) {
        int room = list.room(row);
        if (room == 0) {
            return;
        }
        var text = list.text;
        int from = list.addressStart(row);
        int at = Address.roomStart(text, from, list.addressEnd(row));
        int most = register ? MOST_OF_ADDRESS : MOST_OF_ADDRESS - 3;
        int taken = 0;
        for (int i = at - 2; i >= from && taken < most; i--) {
            if (isPlaceWord(text[i]) && isPlaceWord(text[i + 1]) && !(text[i] == '北' && text[i + 1] == '京')) {
                add(8, (long) room << 32 | (long) text[i] << 16 | text[i + 1], 7);
                taken++;
            }
        }
    }

    private static boolean isPlaceWord(char c) {
        return Characters.isHan(c) && c != '层' && c != '楼' && c != '座' && c != '院' && c != '市' && c != '区' && c != '室';
    }
}
