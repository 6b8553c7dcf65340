package org.goutong.outreach;

import java.time.Clock;
import java.util.UUID;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the page of a place which meetings were held there. */
@Component
@Order(10)
class PlaceMeetingsPanel implements Panel {

    private static final int MOST = 20;

    private final MeetingQueries queries;
    private final CurrentStaff current;
    private final Clock clock;

    PlaceMeetingsPanel(MeetingQueries queries, CurrentStaff current, Clock clock) {
        this.queries = queries;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String page() {
        return "place";
    }

    @Override
    public @Nullable View view(UUID subject) {
        var staff = current.find();
        if (staff == null) {
            return null;
        }
        var meetings = queries.listAtPlace(staff.scope(), subject, MOST);
        var consultations = queries.countConsultations(staff.scope(), meetings);
        var now = clock.instant();
        return new PlaceMeetings(
                subject,
                meetings.stream()
                        .map(meeting -> new MeetingRow(
                                meeting,
                                Time.span(meeting.opensAt(), meeting.closesAt(), now),
                                meeting.unionName(),
                                meeting.overdue(now),
                                consultations.getOrDefault(meeting.id(), 0L)))
                        .toList(),
                staff.may(Right.PLAN));
    }
}
