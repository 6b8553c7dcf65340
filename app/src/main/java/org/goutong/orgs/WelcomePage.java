package org.goutong.orgs;

import org.goutong.web.Problems;
import org.goutong.web.View;

/** Where somebody with a one-time link chooses a password. */
record WelcomePage(String token, Welcome.Guest guest, WelcomeForm form, Problems problems) implements View {

    /** Key of the words for this purpose, for example {@code orgs.welcome.INVITATION}. */
    String words() {
        return "orgs.welcome." + guest.purpose();
    }

    boolean first() {
        return guest.staffId() == null;
    }
}
