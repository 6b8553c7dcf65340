package org.goutong.joining;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** An identity document whose number fits its type: {@code RESIDENT_ID 11010519491231002X}. */
record IdDocument(IdDocumentType type, String number) {

    private static final int EIGHTEEN = 18;
    private static final int LONGEST_READ = 200;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /**
     * Reads a number as people type it.
     *
     * <pre>
     * check(RESIDENT_ID, "110105 19491231 002x")  11010519491231002X
     * check(RESIDENT_ID, "110105491231002")       joining.id.old-number
     * check(RESIDENT_ID, "1101051949123100")      joining.id.too-short (2, 16, 18)
     * check(RESIDENT_ID, "11010519491231OO2X")    joining.id.digits ("O", 15)
     * check(RESIDENT_ID, "110105194913310022")    joining.id.birth-date ("1949-13-31")
     * check(RESIDENT_ID, "110105194912310021")    joining.id.check-character
     * check(RESIDENT_ID, "810000198506150012")    joining.id.form.01
     * check(HK_MACAO_TRAVEL_PERMIT, "h12345678")  H12345678
     * </pre>
     *
     * @param typed any text, however long or hostile
     */
    static Checked<IdDocument> check(IdDocumentType type, String typed) {
        if (typed.length() > LONGEST_READ) {
            return Checked.problem("joining.id.form." + type.code());
        }
        var number = normalise(typed);
        if (number.isEmpty()) {
            return Checked.problem("joining.id.missing");
        }
        if (type.eighteenDigits()) {
            return checkEighteen(type, number);
        }
        return type.fits(number)
                ? Checked.accepted(new IdDocument(type, number))
                : Checked.problem("joining.id.form." + type.code());
    }

    /** The birth date inside the number; empty for documents that carry none. */
    Optional<LocalDate> bornOn() {
        return type.eighteenDigits() ? birthDate(number) : Optional.empty();
    }

    /**
     * Refuses those who are not yet of working age, as far as the number tells.
     *
     * @param minimumAge whole years, the legal working age on that day
     */
    Checked<IdDocument> checkAge(LocalDate today, int minimumAge) {
        boolean tooYoung = bornOn().map(born -> Period.between(born, today).getYears() < minimumAge)
                .orElse(false);
        return tooYoung ? Checked.problem("joining.id.under-age", minimumAge) : Checked.accepted(this);
    }

    private static String normalise(String typed) {
        var number = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isWrittenBetween(c))
                .forEach(number::appendCodePoint);
        return number.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isWrittenBetween(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.DASH_PUNCTUATION -> true;
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
        };
    }

    private static Checked<IdDocument> checkEighteen(IdDocumentType type, String number) {
        int length = number.codePointCount(0, number.length());
        if (type == IdDocumentType.RESIDENT_ID && number.matches("[1-7][0-9]{14}")) {
            return Checked.problem("joining.id.old-number");
        }
        if (length < EIGHTEEN) {
            return Checked.problem("joining.id.too-short", EIGHTEEN - length, length, EIGHTEEN);
        }
        if (length > EIGHTEEN) {
            return Checked.problem("joining.id.too-long", length - EIGHTEEN, length, EIGHTEEN);
        }
        int wrong = firstWrongCharacter(number);
        if (wrong < EIGHTEEN) {
            var character = Character.toString(number.codePointAt(number.offsetByCodePoints(0, wrong)));
            return Checked.problem("joining.id.digits", character, wrong + 1);
        }
        if (!type.fits(number)) {
            return Checked.problem("joining.id.form." + type.code());
        }
        if (birthDate(number).isEmpty()) {
            return Checked.problem("joining.id.birth-date", dateWritten(number));
        }
        return number.charAt(EIGHTEEN - 1) == checkCharacter(number)
                ? Checked.accepted(new IdDocument(type, number))
                : Checked.problem("joining.id.check-character");
    }

    private static int firstWrongCharacter(String number) {
        int[] characters = number.codePoints().toArray();
        int at = 0;
        while (at < characters.length
                && (characters[at] >= '0' && characters[at] <= '9' || at == EIGHTEEN - 1 && characters[at] == 'X')) {
            at++;
        }
        return at;
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            var born = LocalDate.parse(dateWritten(number));
            return born.getYear() >= 1800 && born.getYear() < 2100 ? Optional.of(born) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String dateWritten(String number) {
        return number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14);
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
