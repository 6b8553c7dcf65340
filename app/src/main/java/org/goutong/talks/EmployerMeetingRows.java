package org.goutong.talks;

import java.time.Clock;
import java.util.List;
import org.goutong.orgs.Staff;
import org.goutong.outreach.PlanChoices;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** Puts beside meetings with employers in a list what a reader wants to know of each. */
@Component
class EmployerMeetingRows {

    private final EmployerMeetingQueries queries;
    private final PlanChoices choices;
    private final Clock clock;

    EmployerMeetingRows(EmployerMeetingQueries queries, PlanChoices choices, Clock clock) {
        this.queries = queries;
        this.choices = choices;
        this.clock = clock;
    }

    List<EmployerMeetingRow> of(Staff staff, List<EmployerMeeting> meetings) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        var turnouts = queries.listTurnouts(staff.scope(), meetings);
        var names = choices.units(staff);
        var now = clock.instant();
        return meetings.stream()
                .map(meeting -> new EmployerMeetingRow(
                        meeting,
                        Time.span(meeting.opensAt(), meeting.closesAt(), now),
                        names.getOrDefault(meeting.orgCode(), meeting.unionName()),
                        meeting.overdue(now),
                        turnouts.getOrDefault(meeting.id(), Turnout.NONE)))
                .toList();
    }
}
