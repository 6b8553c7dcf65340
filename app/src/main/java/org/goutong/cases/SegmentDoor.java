package org.goutong.cases;

import org.goutong.talks.EmployerMeeting;
import org.goutong.web.View;

/**
 * Leads from the invitations of a meeting to inviting by segment.
 *
 * @param left how many of those proposed are not invited yet
 */
record SegmentDoor(EmployerMeeting meeting, int left) implements View {}
