package org.goutong.talks;

import org.goutong.web.Problems;
import org.goutong.web.View;

/** What was spoken of at a meeting with employers, to be written down. */
record MinutesPage(EmployerMeeting meeting, String minutes, String opinions, Problems problems) implements View {}
