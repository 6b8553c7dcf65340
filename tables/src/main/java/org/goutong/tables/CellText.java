package org.goutong.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A cell as a person typed it, without what programs put around it. */
final class CellText {

    /** What a cell of a spreadsheet can hold; a longer one is a mistake of the file. */
    static final int LONGEST = 32_767;

    /** From here on a spreadsheet keeps no more of a number than its first digits. */
    static final int KEPT_DIGITS = 15;

    private static final Pattern SCIENTIFIC = Pattern.compile("([0-9])(?:\\.([0-9]+))?[Ee]\\+0*([0-9]{1,2})");
    private static final Pattern FORCED_TEXT = Pattern.compile("['‘’][0-9][0-9A-Za-z]{4,}");

    private CellText() {}

    static boolean isMargin(char c) {
        return c <= ' '
                || c >= 0x7f
                        && (c <= 0xa0
                                || c == '\u3000'
                                || c == '\ufeff'
                                || c >= '\u2000' && c <= '\u200f'
                                || c == '\u2028'
                                || c == '\u2029'
                                || c == '\u202f'
                                || c == '\u2060');
    }

    /** The text between its margins, without NUL characters, which no database takes. */
    static String trimmed(char[] text, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && isMargin(text[from])) {
            from++;
        }
        while (to > from && isMargin(text[to - 1])) {
            to--;
        }
        if (from == to) {
            return "";
        }
        var trimmed = new String(text, from, to - from);
        return trimmed.indexOf('\0') < 0 ? trimmed : trimmed.replace("\0", "");
    }

    static String trimmed(String text) {
        return trimmed(text.toCharArray(), 0, text.length());
    }

    /**
     * A trimmed cell of a CSV without what keeps spreadsheets from reading it as a number: {@code ="0101"} and
     * {@code '01010} are 0101 and 01010; {@code 1.3800138E+7} is 13800138 again when no digit is missing.
     */
    static String typed(String cell) {
        if (cell.isEmpty() || cell.charAt(0) > '’') {
            return cell;
        }
        if (cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 2) {
            return cell.substring(2, cell.length() - 1);
        }
        if (FORCED_TEXT.matcher(cell).matches()) {
            return cell.substring(1);
        }
        return cell.indexOf('+') > 0 && SCIENTIFIC.matcher(cell).matches() && !hasLostDigits(cell)
                ? new BigDecimal(cell).toPlainString()
                : cell;
    }

    /** Whether the cell is a number such as {@code 9.11101E+17} whose last digits are gone. */
    static boolean hasLostDigits(String cell) {
        if (cell.indexOf('+') < 0) {
            return false;
        }
        var number = SCIENTIFIC.matcher(cell);
        return number.matches()
                && (number.group(2) == null ? 0 : number.group(2).length()) < Integer.parseInt(number.group(3));
    }
}
