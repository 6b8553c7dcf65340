package org.goutong.demo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes unified social credit codes (GB 32100) that are valid and nobody's. */
final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final Set<Integer> used = new HashSet<>();
    private final Dice dice;

    CreditCodes() {
        this(Dice.named("credit codes"));
    }

    CreditCodes(Dice dice) {
        this.dice = dice;
    }

    /** Keeps the number of a code that was given out before. */
    void reserve(String code) {
        used.add(Integer.parseInt(code.substring(10, 16)));
    }

    /**
     * A fresh code.
     *
     * @param kind authority and category, for example {@code 91} enterprise, {@code 92} individual business
     * @param area six digits of the registering authority
     */
    String next(String kind, String area) {
        int number;
        do {
            number = dice.below(1_000_000);
        } while (!used.add(number));
        // No registry gives out bodies that begin with GT, so that no code can be that of a real firm.
        return withCheck(kind + area + body(String.format(Locale.ROOT, "GT%06d", number)));
    }

    /** Adds the check character of GB 11714 to the eight characters of a body. */
    static String body(String eight) {
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        var check = 11 - sum % 11;
        return eight + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
    }

    /** Adds the check character of GB 32100 to seventeen characters. */
    static String withCheck(String seventeen) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
