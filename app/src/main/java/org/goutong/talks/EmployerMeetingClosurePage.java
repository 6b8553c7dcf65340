package org.goutong.talks;

import org.goutong.web.View;

/**
 * Asks before a meeting with employers is closed, and says what follows.
 *
 * @param codes how many join codes of its sites are closed with it; those with hours of their own are not
 */
record EmployerMeetingClosurePage(EmployerMeeting meeting, GuestCount count, long codes) implements View {}
