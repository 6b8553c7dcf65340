package org.goutong.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.leads.Band;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.talks.EmployerMeeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the holder of a personal link may know; the scope is the only condition. */
@Repository
class ForEmployerQueries {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ForEmployerQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Whose page a link opens; empty when it opens nothing, for whatever reason. */
    Optional<Linked> find(Scope link) {
        return scopes.in(link, () -> jdbc.sql("""
                        select person_id, person_name, language, office_line, link_until, case_id, org_code, employer_id,
                               employer_name, employees, union_name, asked_of
                        from cases.linked()
                        """).query(Linked.class).optional());
    }

    /** Notes that the page was opened. */
    void noteOpening(Scope link) {
        scopes.run(
                link,
                () -> jdbc.sql("select cases.note_opening()")
                        .query((row, number) -> 0)
                        .single());
    }

    /** Meetings to which the employer is invited, what comes next first. */
    List<Invited> listMeetings(Scope link) {
        return scopes.in(
                link,
                () -> jdbc.sql("""
                        select meeting_id, employer_id, version, answerable, answer, kind, theme, spot, union_name, state, opens_at,
                               closes_at
                        from cases.linked_meetings()
                        """)
                        .query((row, number) -> new Invited(
                                row.getObject("meeting_id", UUID.class),
                                row.getObject("employer_id", UUID.class),
                                row.getInt("version"),
                                row.getBoolean("answerable"),
                                row.getString("answer"),
                                EmployerMeeting.Kind.valueOf(row.getString("kind")),
                                row.getString("theme"),
                                row.getString("spot"),
                                row.getString("union_name"),
                                EmployerMeeting.State.valueOf(row.getString("state")),
                                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                                row.getObject("closes_at", OffsetDateTime.class).toInstant()))
                        .list());
    }

    /** A meeting the employer is invited to; {@code answerable} while its invitation has a link of its own. */
    record Invited(
            UUID meetingId,
            UUID employerId,
            int version,
            boolean answerable,
            String answer,
            EmployerMeeting.Kind kind,
            String theme,
            String where,
            String unionName,
            EmployerMeeting.State state,
            Instant opensAt,
            Instant closesAt) {}

    /** What may be said of the employer's willing workers; empty for nothing. */
    Optional<Band> findBand(Scope link) {
        return scopes.in(
                link,
                () -> jdbc.sql("select band from cases.linked_band() band where band is not null")
                        .query(Band.class)
                        .optional());
    }
}
