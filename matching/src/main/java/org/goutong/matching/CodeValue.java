package org.goutong.matching;

/** A credit code as one number, so that millions can be compared; wrong ones keep what was written of them. */
final class CodeValue {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] VALUE = new int[128];
    private static final int SHORTEST = 9;
    private static final int LENGTH = 18;
    /** Set in the number when both length and check character are right. */
    private static final long VALID = 1L << 62;

    static {
        java.util.Arrays.fill(VALUE, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUE[ALPHABET.charAt(i)] = i;
            VALUE[Character.toLowerCase(ALPHABET.charAt(i))] = i;
        }
        VALUE['O'] = VALUE['o'] = 0;
        VALUE['I'] = VALUE['i'] = 1;
    }

    private CodeValue() {}

    /** The number of a code; 0 when nothing is written that could be one. Letter O reads as 0 and I as 1. */
    static long of(String code) {
        if (code.length() < SHORTEST) {
            return 0;
        }
        long hash = 1125899906842597L;
        int digits = 0;
        int sum = 0;
        int last = -1;
        for (int i = 0; i < code.length(); i++) {
            char c = Characters.folded(code.charAt(i));
            if (c == 0 || c == '-') {
                continue;
            }
            int value = c < 128 ? VALUE[c] : -1;
            if (digits < WEIGHTS.length) {
                sum += Math.max(0, value) * WEIGHTS[digits];
            }
            last = value;
            digits++;
            hash = hash * 31 + value + 1;
        }
        if (digits < SHORTEST) {
            return 0;
        }
        boolean valid = digits == LENGTH && (31 - sum % 31) % 31 == last;
        hash = (hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L;
        return hash >>> 2 | (valid ? VALID : 0) | 1;
    }

    static boolean isValid(long value) {
        return (value & VALID) != 0;
    }

    /**
     * Whether two different codes are probably one: two characters differ at most, or one holds the other's organisation
     * code.
     */
    static boolean isAlmost(String a, String b) {
        var first = clean(a);
        var second = clean(b);
        if (first.equals(second) || first.length() < SHORTEST || second.length() < SHORTEST) {
            return false;
        }
        if (first.length() == second.length()) {
            int different = 0;
            for (int i = 0; i < first.length(); i++) {
                different += first.charAt(i) == second.charAt(i) ? 0 : 1;
            }
            return different <= 2;
        }
        var shorter = first.length() < second.length() ? first : second;
        var longer = first.length() < second.length() ? second : first;
        return longer.contains(shorter);
    }

    private static String clean(String code) {
        return code.strip().toUpperCase(java.util.Locale.ROOT).replace('O', '0').replace('I', '1');
    }
}
