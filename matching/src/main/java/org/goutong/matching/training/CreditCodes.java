package org.goutong.matching.training;

import java.util.Locale;

/** Credit codes whose check characters are right, and the ways in which lists get them wrong. */
final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /** The code of the firm with that number, unlike any other's; a sole trader's when it is a shop. */
    static String code(long seed, int number, String area, boolean shop) {
        var dice = Dice.at(seed, 'U');
        long scattered = number * 7_368_787L + dice.below(1_000_000);
        var code = new StringBuilder(18).append(shop ? "92" : "91").append(area);
        if (Dice.at(seed, 'U', number).chance(0.63)) {
            code.append("MA0");
            for (long left = scattered; code.length() < 16; left /= ALPHABET.length()) {
                code.append(ALPHABET.charAt((int) (left % ALPHABET.length())));
            }
        } else {
            code.append("%08d".formatted(scattered % 100_000_000));
        }
        code.append(bodyCheck(code));
        return code.append(check(code)).toString();
    }

    /** A code as somebody wrote it down wrong; now and then it is the code of another firm. */
    static String wrong(String code, String ofAnother, Dice dice) {
        return switch (dice.weighted(19, 10, 17, 18, 19, 14)) {
            case 0 -> code.substring(2, 15);
            case 1 -> code.substring(0, 17);
            case 2 ->
                dice.chance(0.05)
                        ? code.replace('0', 'O')
                        : (code.substring(0, 8) + code.substring(8).toLowerCase(Locale.ROOT)).replace('0', 'O');
            case 3 -> {
                int at = dice.below(code.length());
                char other = dice.one(ALPHABET);
                yield code.substring(0, at) + (other == code.charAt(at) ? 'W' : other) + code.substring(at + 1);
            }
            case 4 -> {
                int at = dice.between(2, 16);
                yield code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
            }
            default -> ofAnother;
        };
    }

    private static char bodyCheck(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            // GB 11714 counts the letters on from the digits without gaps.
            sum += Character.digit(code.charAt(8 + i), 36) * BODY_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static char check(CharSequence code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
