package org.goutong.talks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.Staff;
import org.goutong.outreach.PlanChoices;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** Puts beside meetings with employers in a list what a reader wants to know of each. */
@Component
class EmployerMeetingRows {

    private final EmployerMeetingQueries queries;
    private final PlanChoices choices;
    private final Employers employers;
    private final Clock clock;

    EmployerMeetingRows(EmployerMeetingQueries queries, PlanChoices choices, Employers employers, Clock clock) {
        this.queries = queries;
        this.choices = choices;
        this.employers = employers;
        this.clock = clock;
    }

    List<EmployerMeetingRow> of(Staff staff, List<EmployerMeeting> meetings) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        var turnouts = queries.listTurnouts(staff.scope(), meetings);
        var names = choices.units(staff);
        var with = employers.listNames(
                staff.scope(),
                meetings.stream()
                        .map(EmployerMeeting::employerId)
                        .filter(Objects::nonNull)
                        .toList());
        var now = clock.instant();
        return meetings.stream()
                .map(meeting -> new EmployerMeetingRow(
                        meeting,
                        title(meeting, with),
                        Time.span(meeting.opensAt(), meeting.closesAt(), now),
                        names.getOrDefault(meeting.orgCode(), meeting.unionName()),
                        meeting.overdue(now),
                        turnouts.getOrDefault(meeting.id(), Turnout.NONE)))
                .toList();
    }

    private static String title(EmployerMeeting meeting, Map<UUID, String> with) {
        return meeting.theme().isEmpty() && meeting.employerId() != null
                ? with.getOrDefault(meeting.employerId(), meeting.title())
                : meeting.title();
    }
}
