package org.goutong.demo;

import java.time.LocalDate;
import org.goutong.demo.PersonNames.PersonName;
import org.jspecify.annotations.Nullable;

/** Invents the people who fill in forms, each of them once in the whole city. */
final class Applicants {

    /** A person with a telephone and, when a card is wanted, a document. */
    record Applicant(
            String name,
            boolean female,
            String phone,
            String language,
            @Nullable String idType,
            @Nullable String idNumber) {}

    private static final String RESIDENT_CARD = "01";
    private static final String HONG_KONG_PERMIT = "03";
    private static final String PASSPORT = "07";

    private final PersonNames names = new PersonNames();
    private final PersonNumbers numbers = new PersonNumbers();

    Applicant next(LocalDate day, boolean wantsCard, Dice dice) {
        var person = names.next();
        if (!wantsCard) {
            return new Applicant(person.name(), person.female(), numbers.mobile(), "zh", null, null);
        }
        var crossesBorder = dice.below(60) == 0;
        var type = crossesBorder ? HONG_KONG_PERMIT : RESIDENT_CARD;
        var number = crossesBorder ? numbers.hongKongPermit() : numbers.identity(person.female(), day);
        return new Applicant(person.name(), person.female(), numbers.mobile(), "zh", type, number);
    }

    Applicant nextForeigner() {
        PersonName person = names.nextForeign();
        return new Applicant(person.name(), person.female(), numbers.mobile(), "en", PASSPORT, numbers.passport());
    }
}
