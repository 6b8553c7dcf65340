package org.goutong.orgs;

import org.goutong.web.View;

/** On a phone: everything that has no room in the bottom bar. */
record MorePage(Staff person) implements View {

    boolean organiser() {
        return person.role().organiser();
    }

    boolean administrator() {
        return person.may(Right.ADMINISTER);
    }

    boolean auditor() {
        return person.may(Right.READ_TRAIL);
    }
}
