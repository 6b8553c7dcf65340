package org.goutong.outreach;

import org.goutong.web.View;

/** Says that a personal link opens nothing: taken back, too old, or never given out. */
record RsvpGonePage() implements View {}
