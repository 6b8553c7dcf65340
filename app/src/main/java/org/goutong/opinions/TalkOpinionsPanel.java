package org.goutong.opinions;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.talks.EmployerMeeting;
import org.goutong.talks.EmployerMeetings;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hangs on the page of a talk what its guests asked and remarked, and notes more of it. */
@Component
class TalkOpinionsPanel implements Panel {

    private final OpinionQueries queries;
    private final EmployerMeetings talks;
    private final CurrentStaff current;
    private final Clock clock;

    TalkOpinionsPanel(OpinionQueries queries, EmployerMeetings talks, CurrentStaff current, Clock clock) {
        this.queries = queries;
        this.talks = talks;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String page() {
        return "employer-meeting";
    }

    @Override
    public @Nullable View view(UUID subject) {
        var staff = current.find();
        if (staff == null || !staff.may(Right.READ)) {
            return null;
        }
        var rows = queries.listOfTalk(staff.scope(), subject);
        var cancelled = talks.get(staff.scope(), subject).state() == EmployerMeeting.State.CANCELLED;
        var mayNote = staff.may(Right.RAISE) && !cancelled;
        var guests = mayNote ? queries.listGuests(staff.scope(), subject) : Map.<String, String>of();
        return rows.isEmpty() && guests.isEmpty()
                ? null
                : new TalkOpinions(subject, rows, guests, staff.may(Right.RAISE), Time.day(clock.instant()));
    }
}
