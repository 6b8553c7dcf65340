package org.goutong.outreach;

import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/** The meetings at the door of an employer, on the page of the employer. */
record DoorMeetings(UUID employerId, List<MeetingRow> rows, boolean mayPlan) implements View {}
