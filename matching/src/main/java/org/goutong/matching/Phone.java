package org.goutong.matching;

/** A telephone number as one number: without country, area 010 and extension. */
final class Phone {

    private static final int SHORTEST = 7;
    private static final int MOBILE = 11;

    private Phone() {}

    /** The first number written; 0 when there is none. */
    static long of(String phone) {
        long digits = 0;
        int count = 0;
        int first = 0;
        int written = phone.length();
        for (int i = 0; i < written; i++) {
            char c = Characters.folded(phone.charAt(i));
            if (c == '/' || c == ',' || c == ';' || c == '，' || c == '；') {
                if (count >= SHORTEST) {
                    break;
                }
            } else if (c >= '0' && c <= '9' && count < 17) {
                count++;
                digits = digits * 10 + c - '0';
            }
        }
        if (count == 13 && digits / 100_000_000_000L == 86) {
            digits %= 100_000_000_000L;
            count = MOBILE;
        }
        String text = String.valueOf(digits);
        first = count - text.length();
        if (first == 1 && text.startsWith("10") && count >= 11) {
            return Long.parseLong(text.substring(2, 10));
        }
        if (count >= MOBILE && text.charAt(0) != '1' || count > MOBILE) {
            return Long.parseLong(text.substring(0, Math.min(text.length(), text.charAt(0) == '1' ? MOBILE : 8)));
        }
        return count < SHORTEST ? 0 : digits;
    }
}
