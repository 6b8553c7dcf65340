package org.goutong.joining;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of identity document a person may show, with the codes of the national real-name lists. */
enum IdDocumentType {
    RESIDENT_ID("01", "[1-7].*", true),
    HK_MACAO_TAIWAN_RESIDENCE("02", "8[123]0000.*", true),
    HK_MACAO_TRAVEL_PERMIT("03", "[HM](\\d{8}|\\d{10}|A\\d{7})", false),
    TAIWAN_TRAVEL_PERMIT("04", "\\d{8}|\\d{10}", false),
    FOREIGN_PERMANENT_RESIDENT("05", "9.*", true),
    FOREIGN_PERMANENT_RESIDENT_OLD("06", "[A-Z]{3}\\d{12}", false),
    PASSPORT("07", "[A-Z0-9]{5,17}", false),
    OTHER("99", "[^\\p{C}]{1,40}", false);

    private final String code;
    private final Pattern pattern;
    private final boolean eighteenDigits;

    IdDocumentType(String code, String pattern, boolean eighteenDigits) {
        this.code = code;
        this.pattern = Pattern.compile(pattern);
        this.eighteenDigits = eighteenDigits;
    }

    /** The type of a code such as {@code 01}; empty for any other text. */
    static Optional<IdDocumentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    /** The message key of the type's name, for example {@code joining.id.type.01}. */
    String key() {
        return "joining.id.type." + code;
    }

    /** Whether numbers of this type are 18 characters with a birth date inside and a check character at the end. */
    boolean eighteenDigits() {
        return eighteenDigits;
    }

    boolean fits(String number) {
        return pattern.matcher(number).matches();
    }
}
