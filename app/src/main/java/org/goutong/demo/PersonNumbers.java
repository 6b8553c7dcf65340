package org.goutong.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes telephone and identity numbers that have the right form and belong to nobody. */
final class PersonNumbers {

    // The numbering plan leaves these ranges without an operator, so that a tap on "call" reaches nobody.
    private static final List<String> UNUSED_RANGES = List.of("160", "161", "163", "164", "168", "169");
    private static final List<String> AREAS = List.of(
            "110105", "110113", "110108", "110228", "130102", "130684", "131024", "370102", "410102", "420106",
            "140105", "211302", "230102", "340104", "510104", "152104", "620102", "650102");
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Set<String> used = new HashSet<>();
    private final Dice dice = Dice.named("person numbers");

    String mobile() {
        String number;
        do {
            number = dice.pick(UNUSED_RANGES) + String.format(Locale.ROOT, "%08d", dice.below(100_000_000));
        } while (!used.add(number));
        return number;
    }

    /** Subscriber numbers of Beijing do not begin with 3. */
    static String landline(Dice dice) {
        return String.format(Locale.ROOT, "010-3%07d", dice.below(10_000_000));
    }

    /** An identity number of somebody of working age on that day. */
    String identity(boolean female, LocalDate day) {
        String number;
        do {
            var born = day.minusYears(dice.between(20, 57)).minusDays(dice.below(365));
            // 996 to 999 stand for persons older than a hundred years, so that no living person has such a number.
            var sequence = 996 + (female ? 0 : 1) + 2 * dice.below(2);
            number = withCheck(dice.pick(AREAS) + born.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence);
        } while (!used.add(number));
        return number;
    }

    String passport() {
        return String.format(Locale.ROOT, "XX0%06d", dice.below(1_000_000));
    }

    String hongKongPermit() {
        return String.format(Locale.ROOT, "H00%06d", dice.below(1_000_000));
    }

    /** Adds the check character of GB 11643 to seventeen digits. */
    static String withCheck(String seventeen) {
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
