package org.goutong.web;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Personal data as lists, exports and answers may show it. */
public final class Masked {

    private Masked() {}

    /**
     * Enough of a name to find it again, never all of it.
     *
     * <pre>
     * name("孙芝兰")        孙*兰
     * name("欧阳修文")      欧**文
     * name("马兰")          马*
     * name("古丽·买买提")   古丽·**
     * name("John Smith")    J*** S***
     * name("孙")            *
     * </pre>
     */
    public static String name(String name) {
        var trimmed = name.strip();
        int dot = trimmed.indexOf('·');
        if (dot > 0) {
            return givenName(trimmed.substring(0, dot)) + "·**";
        }
        return isChinese(trimmed) ? chinese(trimmed) : words(trimmed);
    }

    /** {@code 138****8000}; anything but eleven digits shows nothing. */
    public static String phone(String phone) {
        return phone.matches("[0-9]{11}") ? phone.substring(0, 3) + "****" + phone.substring(7) : "****";
    }

    /** {@code z***@example.org}; anything without an at sign shows nothing. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        return at > 0 ? address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at) : "****";
    }

    /** {@code 110***********0015}, {@code E******78}; short or unusual numbers show nothing. */
    public static String idNumber(String number) {
        if (number.matches("[0-9]{17}[0-9X]")) {
            return middleHidden(number, 3, 4);
        }
        return number.matches("[A-Z0-9]{8,20}") ? middleHidden(number, 1, 2) : "****";
    }

    private static String givenName(String beforeDot) {
        return isChinese(beforeDot) ? beforeDot : words(beforeDot);
    }

    private static boolean isChinese(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }

    private static String chinese(String name) {
        int length = name.codePointCount(0, name.length());
        return switch (length) {
            case 1 -> "*";
            case 2 -> middleHidden(name, 1, 0);
            default -> middleHidden(name, 1, 1);
        };
    }

    private static String words(String name) {
        return Arrays.stream(name.split("\\s+"))
                .map(word -> word.codePointCount(0, word.length()) > 1
                        ? word.substring(0, word.offsetByCodePoints(0, 1)) + "***"
                        : "*")
                .collect(Collectors.joining(" "));
    }

    private static String middleHidden(String text, int first, int last) {
        int hidden = text.codePointCount(0, text.length()) - first - last;
        return text.substring(0, text.offsetByCodePoints(0, first))
                + "*".repeat(hidden)
                + text.substring(text.offsetByCodePoints(text.length(), -last));
    }
}
