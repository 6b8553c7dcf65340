package org.goutong.cases;

import java.time.LocalDate;
import org.goutong.web.Masked;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody at an employer.
 *
 * @param phone as typed, mobile or landline; empty when unknown or to stay as it is
 * @param leftOn last day at the employer, null while there
 */
record PersonFacts(
        String name,
        String position,
        Level level,
        String phone,
        Intent intent,
        OurLevel ourLevel,
        String ourName,
        int everyDays,
        @Nullable LocalDate leftOn) {

    /** The same, talked to by an organiser of this name unless it says who does. */
    PersonFacts by(String organiser) {
        return ourLevel == OurLevel.ORGANISER && ourName.isEmpty()
                ? new PersonFacts(name, position, level, phone, intent, ourLevel, organiser, everyDays, leftOn)
                : this;
    }

    /** The phone as lists show it: of a landline the last four digits stay hidden too. */
    String maskedPhone() {
        return masked(phone);
    }

    static String masked(String phone) {
        return phone.isEmpty()
                ? ""
                : phone.matches("1[3-9][0-9]{9}")
                        ? Masked.phone(phone)
                        : phone.substring(0, Math.max(0, phone.length() - 4)) + "****";
    }
}
