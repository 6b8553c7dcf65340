package org.goutong.talks;

import java.util.Locale;
import java.util.UUID;

/**
 * Who is to be invited to a meeting with employers.
 *
 * @param contactName whom the letter addresses, or empty for the employer
 * @param email where it goes by mail, or empty when it is printed and handed over
 * @param locale Chinese or English
 */
public record Invitation(UUID employerId, String contactName, String email, Locale locale) {

    /** How long the name of a contact can be, in characters. */
    public static final int LONGEST_NAME = 40;

    /** An invitation to be printed, in Chinese. */
    public static Invitation of(UUID employerId) {
        return new Invitation(employerId, "", "", Locale.SIMPLIFIED_CHINESE);
    }

    String language() {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }
}
