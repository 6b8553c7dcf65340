package org.goutong.outreach;

import org.goutong.web.View;

/** The folded table card. */
record TableCardPage(Notice notice) implements View {}
