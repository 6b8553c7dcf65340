package org.goutong.matching.training;

/** Phone numbers and the forms in which lists write them. */
final class Phones {

    private Phones() {}

    /** A mobile or a Beijing number, digits only. */
    static String number(Dice dice) {
        return dice.chance(0.6) ? mobile(dice) : "010" + dice.one("568") + digits(dice, 7);
    }

    static String mobile(Dice dice) {
        return "1" + dice.one("3456789") + digits(dice, 9);
    }

    /** As some list writes the number; the plainer, the more digits stand alone. */
    static String written(String number, double plain, Dice dice) {
        if (dice.chance(plain)) {
            return number;
        }
        if (number.startsWith("010")) {
            var local = number.substring(3);
            return switch (dice.below(5)) {
                case 0 -> "010-" + local;
                case 1 -> "(010)" + local;
                case 2 -> "010 " + local.substring(0, 4) + " " + local.substring(4);
                case 3 -> "010-" + local + "-8" + digits(dice, 2);
                default -> local;
            };
        }
        return switch (dice.below(3)) {
            case 0 -> "+86" + number;
            case 1 -> number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
            default -> number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7);
        };
    }

    private static String digits(Dice dice, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(dice.below(10));
        }
        return digits.toString();
    }
}
