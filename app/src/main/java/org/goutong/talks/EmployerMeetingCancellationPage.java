package org.goutong.talks;

import org.goutong.web.Problems;
import org.goutong.web.View;

/** Asks why a planned meeting with employers is given up. */
record EmployerMeetingCancellationPage(EmployerMeeting meeting, String span, String reason, Problems problems)
        implements View {}
