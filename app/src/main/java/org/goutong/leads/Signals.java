package org.goutong.leads;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each application leaves one signal at its employer, however often and in whatever order the news arrives. */
@Repository
class Signals {

    private static final Duration MARGIN = Duration.ofHours(1);

    private final Scopes scopes;
    private final JdbcClient jdbc;

    Signals(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Notes the applications that name an employer, all in one statement. */
    void note(Scope scope, Collection<UUID> applicationIds) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into leads.signal (application_id, org_code, meeting_id, employer_id, at)
                        select f.application_id, f.org_code, f.meeting_id, f.employer_id, f.at
                        from joining.pub_form f
                        where f.application_id = any(:applications) and f.employer_id is not null
                        on conflict on constraint signal_pk do nothing
                        """)
                        .param("applications", applicationIds.toArray(UUID[]::new))
                        .update());
    }

    /**
     * Notes applications whose news was lost when the program was killed: those that came in from an hour before the last
     * signal on. Identifiers grow with time, so the search starts at a place in the primary key.
     *
     * @return how many signals had been missing
     */
    int catchUp(Scope scope) {
        return scopes.in(scope, () -> {
            var last = jdbc.sql("select application_id from leads.signal order by application_id desc limit 1")
                    .query(UUID.class)
                    .optional();
            var from = last.map(id -> new UUID(((id.getMostSignificantBits() >>> 16) - MARGIN.toMillis()) << 16, 0))
                    .orElse(new UUID(0, 0));
            return jdbc.sql("""
                    insert into leads.signal (application_id, org_code, meeting_id, employer_id, at)
                    select f.application_id, f.org_code, f.meeting_id, f.employer_id, f.at
                    from joining.pub_form f
                    where f.application_id >= :from and f.employer_id is not null
                    on conflict on constraint signal_pk do nothing
                    """).param("from", from).update();
        });
    }

    /**
     * Lets the signals of all applications of a spelling, within the scope, follow the employers that these have now.
     *
     * @return how many signals are new, or name another employer than before, or are gone
     */
    int noteAll(Scope scope, String normalText) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with form as (
                            select f.application_id, f.org_code, f.meeting_id, f.employer_id, f.at
                            from employers.pub_mention m
                            join joining.pub_form f on f.mention_id = m.id and f.org_code = m.org_code
                            where m.normal_text = :text
                        ), gone as (
                            delete from leads.signal s using form f
                            where s.application_id = f.application_id and f.employer_id is null
                            returning 1
                        ), noted as (
                            insert into leads.signal (application_id, org_code, meeting_id, employer_id, at)
                            select application_id, org_code, meeting_id, employer_id, at
                            from form where employer_id is not null
                            on conflict on constraint signal_pk do update set employer_id = excluded.employer_id
                            where signal.employer_id <> excluded.employer_id
                            returning 1
                        )
                        select (select count(*) from gone) + (select count(*) from noted)
                        """)
                        .param("text", normalText)
                        .query(Integer.class)
                        .single());
    }
}
