package org.goutong.outreach;

import org.goutong.web.View;

/** The code on the screen of an organiser's phone. */
record QrPage(Notice notice) implements View {}
