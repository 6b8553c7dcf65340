package org.goutong.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.talks.EmployerMeeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings to which an employer is invited and that are still to come. */
@Repository
class ComingMeetings {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ComingMeetings(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Coming(UUID id, EmployerMeeting.Kind kind, String theme, String spot, OffsetDateTime opensAt) {}

    /** The next first; at most 10. */
    List<Coming> list(Scope scope, UUID employerId, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select m.id, m.kind, m.theme, m.spot, m.opens_at
                        from talks.pub_guest g join talks.pub_employer_meeting m on m.id = g.meeting_id
                        where g.employer_id = :employer and m.state = 'PLANNED' and m.closes_at > :now
                        order by m.opens_at, m.id limit 10
                        """)
                        .param("employer", employerId)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Coming.class)
                        .list());
    }
}
