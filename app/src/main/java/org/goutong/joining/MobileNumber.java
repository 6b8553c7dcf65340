package org.goutong.joining;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A mainland mobile number, eleven digits: {@code 13800138000}. */
record MobileNumber(String value) {

    private static final int LENGTH = 11;
    private static final int LONGEST_READ = 100;
    private static final Pattern MAINLAND_PREFIX = Pattern.compile("^(?:\\+|00)86|^86(?=1\\d{10}$)");
    private static final Pattern FOREIGN = Pattern.compile("^(?:\\+|00).*");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{9,}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /**
     * Reads a number as people type or paste it.
     *
     * <pre>
     * check("+86 138-0013-8000")   13800138000
     * check("１３８００１３８０００") 13800138000
     * check("1380013800")          joining.phone.too-short (1, 10)
     * check("138001380001")        joining.phone.too-long (1, 12)
     * check("12345678901")         joining.phone.not-a-mobile
     * check("010-80233280")        joining.phone.landline
     * check("+852 9123 4567")      joining.phone.foreign
     * check("138OO138000")         joining.phone.digits-only ("O")
     * </pre>
     *
     * @param typed any text, however long or hostile
     */
    static Checked<MobileNumber> check(String typed) {
        if (typed.length() > LONGEST_READ) {
            return Checked.problem("joining.phone.too-long", typed.length() - LENGTH, typed.length());
        }
        var dialled = dialled(typed);
        if (dialled.isEmpty()) {
            return Checked.problem("joining.phone.missing");
        }
        var number = MAINLAND_PREFIX.matcher(dialled).replaceFirst("");
        if (FOREIGN.matcher(number).matches()) {
            return Checked.problem("joining.phone.foreign");
        }
        var other = number.codePoints().filter(c -> c < '0' || c > '9').findFirst();
        if (other.isPresent()) {
            return Checked.problem("joining.phone.digits-only", Character.toString(other.getAsInt()));
        }
        if (LANDLINE.matcher(number).matches()) {
            return Checked.problem("joining.phone.landline");
        }
        if (number.length() < LENGTH) {
            return Checked.problem("joining.phone.too-short", LENGTH - number.length(), number.length());
        }
        if (number.length() > LENGTH) {
            return Checked.problem("joining.phone.too-long", number.length() - LENGTH, number.length());
        }
        return MOBILE.matcher(number).matches()
                ? Checked.accepted(new MobileNumber(number))
                : Checked.problem("joining.phone.not-a-mobile", number.substring(0, 2));
    }

    private static String dialled(String typed) {
        var dialled = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isWrittenBetweenDigits(c))
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(dialled::appendCodePoint);
        return dialled.toString();
    }

    private static boolean isWrittenBetweenDigits(int c) {
        return switch (Character.getType(c)) {
            // Numbers copied from an address book are wrapped in invisible direction marks.
            case Character.FORMAT, Character.CONTROL, Character.DASH_PUNCTUATION -> true;
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) || "().·−".indexOf(c) >= 0;
        };
    }
}
