package org.goutong.talks;

import java.util.List;
import java.util.Locale;
import org.goutong.web.QrCode;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Letters of invitation, one A4 sheet each, in the language of the recipient.
 *
 * @param left how many more there are than one print holds
 */
record LettersPage(EmployerMeeting meeting, List<Sheet> sheets, int left, boolean thisMachineOnly) implements View {

    /** Sheets in one print. */
    static final int MOST = 100;

    /** One letter. */
    record Sheet(EmployerMeeting meeting, Guest guest, QrCode qr, Locale locale) {

        String t(String key, @Nullable Object... arguments) {
            return Words.in(locale, key, arguments);
        }

        boolean english() {
            return Locale.ENGLISH.equals(locale);
        }

        String when() {
            return InvitationLetters.when(meeting, locale);
        }

        String dear() {
            return guest.contactName().isEmpty()
                    ? guest.employerName()
                    : guest.employerName() + " " + guest.contactName();
        }
    }
}
