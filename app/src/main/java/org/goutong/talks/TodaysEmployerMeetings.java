package org.goutong.talks;

import java.util.List;
import org.goutong.web.View;

/** The day's meetings with employers on the page of the day, and those before that nobody has closed. */
record TodaysEmployerMeetings(List<EmployerMeetingRow> rows) implements View {}
