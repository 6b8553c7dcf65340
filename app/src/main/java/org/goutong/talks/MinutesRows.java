package org.goutong.talks;

import java.util.List;
import java.util.UUID;
import org.goutong.audit.KeptRows;
import org.goutong.orgs.Staff;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** How the history of what was written down of a meeting with employers is read; the plan has its steps. */
@Component
class MinutesRows implements KeptRows {

    static final String SUBJECT = "employer-meeting";

    private static final List<String> COLUMNS = List.of("minutes", "opinions");

    private final EmployerMeetings meetings;

    MinutesRows(EmployerMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String field(String column) {
        return Words.t(column.equals("minutes") ? "talks.minutes.text" : "talks.opinions");
    }

    @Override
    public String value(Staff reader, String column, String value) {
        return value;
    }

    @Override
    public Head head(Staff reader, UUID id) {
        return new Head(meetings.get(reader.scope(), id).title(), "/employer-meetings/" + id);
    }
}
