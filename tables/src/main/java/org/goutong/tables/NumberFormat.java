package org.goutong.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * How a spreadsheet shows a number, as far as it matters for what a person typed.
 *
 * @param date whether the number is a day and time
 * @param digits how many digits it has at least, filled up with zeros
 */
record NumberFormat(boolean date, int digits) {

    static final NumberFormat PLAIN = new NumberFormat(false, 0);

    private static final Pattern NOT_SHOWN_AS_IS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern DATE_LETTER = Pattern.compile("[yYmMdDhHsS]");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 30;
    private static final double LAST_DAY = 2_958_466;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * @param id of a built-in format, or of one with a code
     * @param code for example {@code yyyy"年"m"月"}; empty for a built-in one
     */
    static NumberFormat of(String id, String code) {
        if (code.isEmpty()) {
            return new NumberFormat(isBuiltInDate(id), 0);
        }
        var shown = NOT_SHOWN_AS_IS.matcher(code).replaceAll("");
        if (DATE_LETTER.matcher(shown).find()) {
            return new NumberFormat(true, 0);
        }
        return shown.matches("0{2,20}") ? new NumberFormat(false, shown.length()) : PLAIN;
    }

    private static boolean isBuiltInDate(String id) {
        return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    /**
     * The number as it was typed: {@code 1.3800138E10} is 13800138000, and 0.30000000000000004 is 0.3.
     *
     * @param stored what the file holds, a number or anything else, which is given back as it is
     */
    String typed(String stored, boolean from1904) {
        if (this == PLAIN && WHOLE.matcher(stored).matches()) {
            return stored;
        }
        BigDecimal number;
        try {
            number = stored.length() > LONGEST_NUMBER ? null : new BigDecimal(stored);
        } catch (NumberFormatException text) {
            return stored;
        }
        if (number == null || Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return stored;
        }
        if (date && number.signum() >= 0 && number.doubleValue() < LAST_DAY) {
            return moment(number.doubleValue(), from1904);
        }
        var plain = isWhole(number)
                ? number.setScale(0).toPlainString()
                : number.round(new MathContext(CellText.KEPT_DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
        return plain.length() < digits && isWhole(number) ? "0".repeat(digits - plain.length()) + plain : plain;
    }

    /** Whether a stored number is whole and longer than spreadsheets can keep. */
    static boolean hasLostDigits(String typed) {
        if (typed.length() <= CellText.KEPT_DIGITS) {
            return false;
        }
        return typed.chars().allMatch(c -> c >= '0' && c <= '9') || typed.indexOf('E') > 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String moment(double days, boolean from1904) {
        long seconds = Math.round(days * 86_400);
        // Spreadsheets count a 29 February 1900 that never was.
        var start =
                from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
        var moment = start.plusSeconds(seconds);
        if (days < 1) {
            return moment.format(TIME);
        }
        return moment.format(seconds % 86_400 == 0 ? DAY : MOMENT);
    }
}
