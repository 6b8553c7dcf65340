package org.goutong.outreach;

import org.goutong.web.View;

/** Asks before a meeting is closed, and says what follows. */
record ClosurePage(Meeting meeting) implements View {}
