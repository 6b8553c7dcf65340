package org.goutong.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the modules publish of one meeting, beside its indicators. */
@Repository
class MeetingQueries {

    private static final String MEETING = """
            select m.id, m.org_code, m.code, m.title, m.spot, m.opens_at, m.closes_at, m.state from outreach.pub_meeting m
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MeetingQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Meeting get(Scope scope, UUID id) {
        return one(scope, () -> jdbc.sql(MEETING + " where m.id = :id").param("id", id));
    }

    Meeting getByCode(Scope scope, String code) {
        return one(scope, () -> jdbc.sql(MEETING + " where m.code = :code").param("code", code));
    }

    /** A meeting with workers or with employers, as far as its rows are counted. */
    CountedMeeting getCounted(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select m.id, m.title, '/meetings/' || m.id || '/report' as path
                        from outreach.pub_meeting m where m.id = :id
                        union all
                        select m.id, coalesce(nullif(m.theme, ''), m.spot), '/employer-meetings/' || m.id
                        from talks.pub_employer_meeting m where m.id = :id
                        """)
                        .param("id", id)
                        .query(CountedMeeting.class)
                        .optional()
                        .orElseThrow(NotFound::new));
    }

    private Meeting one(Scope scope, Supplier<JdbcClient.StatementSpec> question) {
        Optional<Meeting> found = scopes.in(
                scope, () -> question.get().query(MeetingQueries::meeting).optional());
        return found.orElseThrow(NotFound::new);
    }

    /** The newest meetings of a selection that were held or run now, as they are counted: without sites of talks. */
    List<Meeting> listHeld(Scope scope, Selection selection, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MEETING + """
                         where m.state in ('OPEN', 'CLOSED') and not m.relayed and m.org_code >= :from and m.org_code < :to
                           and m.opens_at >= coalesce(:since::timestamptz, '-infinity')
                           and m.opens_at < coalesce(:until::timestamptz, 'infinity')
                         order by m.opens_at desc, m.id desc limit :most
                        """)
                        .param("from", selection.orgCode())
                        .param("to", OrgCode.end(selection.orgCode()))
                        .param("since", text(selection.since()))
                        .param("until", text(selection.until()))
                        .param("most", most)
                        .query(MeetingQueries::meeting)
                        .list());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** How the counted applications of a meeting came and where they stand. */
    Breakdown breakdown(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) filter (where channel = 'PAGE' and not by_proxy) as by_phone,
                               count(*) filter (where channel = 'DEVICE' and not by_proxy) as by_device,
                               count(*) filter (where by_proxy) as by_proxy,
                               count(*) filter (where flagged) as flagged,
                               count(*) filter (where state in ('RECEIVED', 'DISPATCHED')) as waiting,
                               count(*) filter (where state = 'RETURNED') as returned
                        from joining.pub_application where meeting_id = :meeting
                        """)
                        .param("meeting", meeting)
                        .query(Breakdown.class)
                        .single());
    }

    /** Applications of a meeting by the quarter of an hour in which they came. */
    TreeMap<Instant, Long> quarterHours(Scope scope, UUID meeting) {
        var found = new TreeMap<Instant, Long>();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                select date_bin('15 minutes', at, timestamptz '2000-01-01 00:00:00+08') as quarter, sum(quantity) as applications
                from joining.pub_application where meeting_id = :meeting group by quarter
                """).param("meeting", meeting).query(row -> {
                    found.put(row.getObject("quarter", OffsetDateTime.class).toInstant(), row.getLong("applications"));
                }));
        return found;
    }

    /** The median of the seconds from a form to a membership; null when nobody was admitted. */
    @Nullable
    Long medianSecondsToMembership(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select round(percentile_cont(0.5) within group (order by extract(epoch from at - received_at)))::bigint
                        from joining.pub_admission where meeting_id = :meeting
                        """)
                        .param("meeting", meeting)
                        .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                        .single()
                        .orElse(null));
    }

    /** The employers that most people named, most first. */
    List<NamedEmployer> listMostNamed(Scope scope, UUID meeting, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select employer_id, label as name, applicants from joining.pub_employer_named
                        where meeting_id = :meeting order by applicants desc, at, id limit :most
                        """)
                        .param("meeting", meeting)
                        .param("most", most)
                        .query(NamedEmployer.class)
                        .list());
    }

    /** The figures that were said of a meeting, in the order in which they were noted. */
    List<Claim> listClaims(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select indicator, wording, number, qualifier, source from outreach.pub_claim
                        where meeting_id = :meeting order by at, id limit 100
                        """).param("meeting", meeting).query(Claim.class).list());
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getString("org_code"),
                row.getString("code"),
                row.getString("title"),
                row.getString("spot"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getString("state"));
    }
}
