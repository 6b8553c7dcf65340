package org.goutong.orgs;

import org.goutong.web.Problems;
import org.goutong.web.View;

/** The own account: who one is here, and a new password. */
record AccountPage(Staff person, boolean hasPassword, Problems problems) implements View {}
