package org.goutong.talks;

import java.util.List;
import java.util.Locale;
import org.goutong.web.QrCode;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The join codes of the sites for a screen that is shared, and on paper. Whoever watches sees it, the employer too: it
 * says how to join and nothing of who did.
 *
 * @param typed where a code can be typed, for example {@code gonghui.example/j}
 * @param thisMachineOnly whether the codes work on this machine only
 */
record SiteCodesPage(EmployerMeeting meeting, List<Sheet> sheets, String typed, boolean thisMachineOnly, Locale locale)
        implements View {

    /** The code of one site. */
    record Sheet(SiteCode code, QrCode qr) {}

    String t(String key, @Nullable Object... arguments) {
        return Words.in(locale, key, arguments);
    }

    boolean english() {
        return Locale.ENGLISH.equals(locale);
    }
}
