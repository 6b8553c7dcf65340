package org.goutong.outreach;

import java.time.Clock;
import java.util.List;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** Puts beside meetings in a list what a reader wants to know of each. */
@Component
class MeetingRows {

    private final MeetingQueries queries;
    private final UnitNames units;
    private final Clock clock;

    MeetingRows(MeetingQueries queries, UnitNames units, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.clock = clock;
    }

    List<MeetingRow> of(Staff staff, List<Meeting> meetings) {
        var consultations = queries.countConsultations(staff.scope(), meetings);
        var names = units.of(staff);
        var now = clock.instant();
        return meetings.stream()
                .map(meeting -> new MeetingRow(
                        meeting,
                        Time.span(meeting.opensAt(), meeting.closesAt(), now),
                        names.getOrDefault(meeting.orgCode(), meeting.unionName()),
                        meeting.overdue(now),
                        consultations.getOrDefault(meeting.id(), 0L)))
                .toList();
    }
}
