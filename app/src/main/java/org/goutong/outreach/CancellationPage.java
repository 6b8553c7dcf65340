package org.goutong.outreach;

import org.goutong.web.Problems;
import org.goutong.web.View;

/** Asks why a planned meeting is given up. */
record CancellationPage(Meeting meeting, String span, String reason, Problems problems) implements View {}
