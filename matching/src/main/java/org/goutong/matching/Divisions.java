package org.goutong.matching;

/** The provinces, cities and districts of the country, found at the beginning of a folded text. */
final class Divisions {

    /** No division begins here. */
    static final int NONE = 0;

    private static final int LONGEST = 11;
    private static final int SLOTS = 1 << 15;
    private static final long[] KEY = new long[SLOTS];
    private static final int[] VALUE = new int[SLOTS];
    private static final String[] NAME = new String[4096];
    private static final int[] PAIR = new int[4096];
    private static final byte[] LEVEL = new byte[4096];
    private static final short[] PROVINCE = new short[4096];
    private static int count;

    static {
        for (var line : Characters.lines("regions.csv")) {
            if (!line.startsWith("short,")) {
                var cells = line.split(",", -1);
                add(cells[0], Byte.parseByte(cells[1]), cells[2], cells[3]);
            }
        }
    }

    private Divisions() {}

    private static void add(String brief, byte level, String province, String official) {
        int number = find(brief.toCharArray(), 0, brief.length());
        if (number == NONE || LEVEL[number] > level) {
            number = ++count;
            NAME[number] = brief;
            PAIR[number] = brief.length() == 2 ? brief.charAt(0) << 16 | brief.charAt(1) : 0;
            LEVEL[number] = level;
            PROVINCE[number] =
                    (short) (level == 1 ? number : Math.max(NONE, find(province.toCharArray(), 0, province.length())));
            put(brief, number, false);
            if (level == 1 && !official.endsWith("市")) {
                put(brief + "省", number, true);
            }
        }
        put(official, number, true);
        // The table gives a short name once; 朝阳 is a city, and districts of that name are in several cities.
        if (level > 1) {
            put(brief + "市", number, true);
            put(brief + "区", number, true);
            put(brief + "县", number, true);
        }
    }

    private static void put(String text, int number, boolean official) {
        long hash = hash(text.toCharArray(), 0, text.length());
        int slot = (int) (hash >>> 40) & (SLOTS - 1);
        while (KEY[slot] != 0 && KEY[slot] != hash) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        if (KEY[slot] == 0) {
            KEY[slot] = hash;
            VALUE[slot] = official ? -number : number;
        }
    }

    private static int find(char[] text, int from, int to) {
        return Math.abs(value(hash(text, from, to)));
    }

    private static long hash(char[] text, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + text[i];
        }
        return hash;
    }

    private static int value(long hash) {
        int slot = (int) (hash >>> 40) & (SLOTS - 1);
        while (KEY[slot] != 0) {
            if (KEY[slot] == hash) {
                return VALUE[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return NONE;
    }

    /**
     * The longest division that begins at {@code from} and ends at or before {@code to}.
     *
     * @return its number in the low 12 bits, its length in characters above, bit 31 when written in full
     *     ({@code 北京市}, {@code 大兴区}); {@link #NONE} when there is none
     */
    static int longest(char[] text, int from, int to) {
        int found = NONE;
        long hash = 0;
        int end = Math.min(to, from + LONGEST);
        for (int i = from; i < end; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + text[i];
            if (i > from) {
                int value = value(hash);
                if (value != NONE) {
                    found = Math.abs(value) | (i + 1 - from) << 12 | (value < 0 ? 1 << 31 : 0);
                }
            }
        }
        return found;
    }

    static int number(int found) {
        return found & 0xfff;
    }

    static int length(int found) {
        return found >>> 12 & 0x7ffff;
    }

    static boolean isInFull(int found) {
        return found < 0;
    }

    /** The division that is exactly this text, or {@link #NONE}. */
    static int of(char[] text, int from, int to) {
        return to - from < 2 ? NONE : find(text, from, to);
    }

    /** The two characters of a short name that has two, the first one high; 0 for any other. */
    static int pair(int number) {
        return PAIR[number];
    }

    static String name(int number) {
        return NAME[number];
    }

    /** 1 province, 2 city, 3 district or county. */
    static int level(int number) {
        return LEVEL[number];
    }

    /** The province to which a division belongs; a province is its own. */
    static int province(int number) {
        return PROVINCE[number];
    }
}
