package org.goutong.talks;

import org.goutong.web.View;

/** Asks before a meeting with employers is closed, and says what follows. */
record EmployerMeetingClosurePage(EmployerMeeting meeting, GuestCount count) implements View {}
