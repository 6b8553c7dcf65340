package org.goutong.founding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each application leaves one signal at its employer, however often and in whatever order the news arrives. */
@Repository
class Signals {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    Signals(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Notes that an application named an employer; an employer corrected later takes the place of the first. */
    void note(Scope scope, UUID applicationId, UUID meetingId, String orgCode, UUID employerId, Instant at) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into founding.signal (application_id, org_code, meeting_id, employer_id, at)
                        values (:application, :org, :meeting, :employer, :at)
                        on conflict on constraint signal_pk do update set employer_id = excluded.employer_id
                        where signal.employer_id <> excluded.employer_id
                        """)
                        .param("application", applicationId)
                        .param("org", orgCode)
                        .param("meeting", meetingId)
                        .param("employer", employerId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /**
     * Notes all applications within the scope that waited for a spelling and have its employer now; one statement.
     *
     * @return how many signals are new or name another employer than before
     */
    int noteAll(Scope scope, String normalText, UUID employerId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into founding.signal (application_id, org_code, meeting_id, employer_id, at)
                        select f.application_id, f.org_code, f.meeting_id, f.employer_id, f.at
                        from employers.pub_mention m
                        join joining.pub_form f on f.mention_id = m.id and f.org_code = m.org_code
                        where m.normal_text = :text and f.employer_id = :employer
                        on conflict on constraint signal_pk do update set employer_id = excluded.employer_id
                        where signal.employer_id <> excluded.employer_id
                        """)
                        .param("text", normalText)
                        .param("employer", employerId)
                        .update());
    }
}
