package org.goutong.cases;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.talks.EmployerMeeting;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to invite to a meeting: employers of its unit by segment, and those that once had the doubts of its guests. */
@Repository
class SegmentQueries {

    private static final String MATCHING = """
            from employers.pub_employer e
            left join cases.case c on c.employer_id = e.id and c.state = 'OPEN'
            left join talks.pub_guest g on g.meeting_id = :meeting and g.employer_id = e.id
            %s
            where e.org_code >= :from and e.org_code < :to and e.withdrawn_at is null and e.closed_on is null
              and %s
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    SegmentQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * How many employers a segment has.
     *
     * @param invited how many of them the meeting has on its list already
     * @param picked how many of the others are picked out
     * @param sum of all the others: with another of them it is another one
     */
    record Matches(int employers, int invited, int picked, long sum) {

        int left() {
            return employers - invited;
        }

        /** What the list of the others is known by. */
        String seen() {
            return left() + "-" + Long.toHexString(sum);
        }
    }

    Matches count(Scope scope, EmployerMeeting meeting, Segment segment, Ticks ticks) {
        return scopes.in(
                scope,
                () -> asked("""
                                select count(*)::int as employers, count(g.id)::int as invited,
                                       (count(*) filter (where g.id is null and e.id = any(:except)))::int as picked,
                                       coalesce(bit_xor(uuid_hash_extended(e.id, 0)) filter (where g.id is null), 0) as sum
                                """ + MATCHING.formatted("", segment.condition()), meeting, segment)
                        .param("except", ticks.except().toArray(UUID[]::new))
                        .query(Matches.class)
                        .single());
    }

    /**
     * An employer that is not on the list of the meeting.
     *
     * @param withUnion whether it has a union on the day of the meeting
     * @param stage null while nobody of the reader's units works on it
     */
    record Row(
            UUID id,
            String name,
            boolean withUnion,
            @Nullable String place,
            @Nullable Integer employees,
            @Nullable String industry,
            @Nullable Stage stage) {}

    /** Those that the meeting does not have on its list yet, the largest first, behind so many of them. */
    List<Row> list(Scope scope, EmployerMeeting meeting, Segment segment, int behind, int most) {
        return scopes.in(
                scope,
                () -> asked(
                                "select e.id, e.name, coalesce(e.union_founded_on <= :day, false) as with_union,"
                                        + " p.name as place, e.employees, e.industry, c.stage "
                                        + MATCHING.formatted(
                                                "left join places.pub_place p on p.id = e.place_id",
                                                segment.condition())
                                        + " and g.id is null order by e.employees desc nulls last, e.name, e.id"
                                        + " offset :behind limit :most",
                                meeting,
                                segment)
                        .param("behind", behind)
                        .param("most", most)
                        .query(Row.class)
                        .list());
    }

    /** All of them that are ticked, the largest first; at most {@code most}. */
    List<UUID> listTicked(Scope scope, EmployerMeeting meeting, Segment segment, Ticks ticks, int most) {
        return scopes.in(
                scope,
                () -> asked(
                                "select e.id " + MATCHING.formatted("", segment.condition())
                                        + " and g.id is null and (e.id = any(:except)) <> :all"
                                        + " order by e.employees desc nulls last, e.name, e.id limit :most",
                                meeting,
                                segment)
                        .param("except", ticks.except().toArray(UUID[]::new))
                        .param("all", ticks.all())
                        .param("most", most)
                        .query(UUID.class)
                        .list());
    }

    private JdbcClient.StatementSpec asked(String sql, EmployerMeeting meeting, Segment segment) {
        return jdbc.sql(sql)
                .param("meeting", meeting.id())
                .param("from", meeting.orgCode())
                .param("to", OrgCode.end(meeting.orgCode()))
                .param("day", Time.day(meeting.opensAt()))
                .param("place", segment.place(), Types.OTHER)
                .param("least", segment.least(), Types.INTEGER)
                .param("industry", segment.industry())
                .param("stage", segment.stage() == null ? null : segment.stage().name(), Types.VARCHAR);
    }

    /** A place as a filter names it. */
    record Place(UUID id, String name) {}

    /** The places at or below a unit, by name. */
    List<Place> listPlaces(Scope scope, String unit, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select p.id, p.name from places.pub_place p
                        where p.org_code >= :from and p.org_code < :to order by p.name, p.id limit :most
                        """)
                        .param("from", unit)
                        .param("to", OrgCode.end(unit))
                        .param("most", most)
                        .query(Place.class)
                        .list());
    }

    /**
     * An employer with a union that once had a doubt which guests of a meeting have now.
     *
     * @param kind of the concern
     * @param doubters how many guests have it
     * @param answerCode which of the known answers convinced; empty for one of its own
     * @param answer in what words; empty for those of the known one
     * @param industry of its own, where a guest with that concern has the same; otherwise null
     */
    record Advocate(
            UUID id,
            String name,
            @Nullable Integer employees,
            String kind,
            int doubters,
            String answerCode,
            String answer,
            @Nullable String industry) {

        /** How the concern was answered. */
        String answerText() {
            return ConcernKinds.said(kind, answerCode, answer);
        }

        /** The section of the industry in the visitor's language; empty where none is shared. */
        String industryName() {
            return industry == null ? "" : Employers.industries().getOrDefault(industry, industry);
        }
    }

    /**
     * Employers of the reader's units with a union, not at the meeting yet, whose concern was settled that guests without a
     * union still have; first whose concern most guests share, then the largest. What is none of the known kinds
     * joins nobody.
     */
    List<Advocate> listAdvocates(Scope scope, EmployerMeeting meeting, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with doubt as (
                            select k.kind, count(distinct g.employer_id)::int as doubters, array_agg(e.industry) as industries
                            from talks.pub_guest g
                            join employers.pub_employer e on e.id = g.employer_id
                            join cases.case c on c.employer_id = g.employer_id and c.state = 'OPEN'
                            join cases.concern k on k.case_id = c.id and k.outcome <> 'SETTLED' and k.kind <> 'OTHER'
                            where g.meeting_id = :meeting and (e.union_founded_on is null or e.union_founded_on > :day)
                            group by k.kind
                        ), advocate as (
                            select distinct on (e.id) e.id, e.name, e.employees, d.kind, d.doubters, k.answer_code, k.answer,
                                   case when e.industry = any(d.industries) then e.industry end as industry
                            from doubt d
                            join cases.concern k on k.kind = d.kind and k.answered_on is not null and k.outcome = 'SETTLED'
                            join cases.case c on c.id = k.case_id and c.state <> 'MERGED'
                            join employers.pub_employer e on e.id = c.employer_id
                            where e.union_founded_on <= :day and e.withdrawn_at is null and e.closed_on is null
                              and not exists (select 1 from talks.pub_guest g
                                              where g.meeting_id = :meeting and g.employer_id = e.id)
                            order by e.id, d.doubters desc, d.kind, k.answered_on desc, k.id desc
                        )
                        select a.id, a.name, a.employees, a.kind, a.doubters, a.answer_code, a.answer, a.industry from advocate a
                        order by a.doubters desc, a.employees desc nulls last, a.name, a.id limit :most
                        """)
                        .param("meeting", meeting.id())
                        .param("day", Time.day(meeting.opensAt()))
                        .param("most", most)
                        .query(Advocate.class)
                        .list());
    }
}
