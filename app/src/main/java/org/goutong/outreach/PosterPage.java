package org.goutong.outreach;

import org.goutong.web.View;

/** The A4 poster. */
record PosterPage(Notice notice) implements View {}
