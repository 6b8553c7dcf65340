package org.goutong.cases;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.talks.EmployerMeeting;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which employers are ripe for a talk, and how far the small ones of a building are on the way to a federation. */
@Repository
class ProposalQueries {

    /** Who is ripe, and to which meeting that is not over each of them is invited next; who declined is not. */
    private static final String RIPE = """
            with willing as (
                select s.employer_id, count(*)::int as applicants
                from leads.pub_willing_person s
                where s.org_code >= :from and s.org_code < :to and s.at >= :since
                  and (cast(:place as uuid) is null
                       or s.employer_id in (select e.id from employers.pub_employer e
                                            where e.place_id = :place))
                group by s.employer_id having count(*) >= least(:least, :applicants)
            ), ripe as (
                select e.id, e.name, coalesce(again.applicants, w.applicants) as applicants, e.employees, e.place_id,
                       c.id as case_id, c.stage, coalesce(c.state <> 'OPEN', false) as ended
                from willing w
                join employers.pub_employer e on e.id = w.employer_id
                left join cases.case c on c.employer_id = e.id and c.state <> 'MERGED'
                left join lateral (
                    select count(*)::int as applicants
                    from leads.pub_willing_person s
                    where s.employer_id = e.id and s.org_code >= :from and s.org_code < :to
                      and s.at >= greatest(:since, (select max(p.at) from cases.step p
                                                    where p.case_id = c.id and p.kind in ('SHELVED', 'CLOSED')
                                                      and p.taken_back_at is null))
                ) again on c.state <> 'OPEN'
                where (e.union_founded_on is null or e.union_founded_on > :today) and e.closed_on is null
                  and e.withdrawn_at is null
                  and (coalesce(again.applicants, w.applicants) >= :applicants
                       or coalesce(again.applicants, w.applicants) >= :least
                          and coalesce(again.applicants, w.applicants) * :whole >= :share * e.employees)
                  and (c.id is null or c.state <> 'OPEN'
                       or c.stage in ('NOT_CONTACTED', 'CONTACTED', 'CONCERNED', 'INTENDING'))
            ), coming as (
                select distinct on (g.employer_id) g.employer_id, m.id, m.kind, m.theme, m.opens_at
                from talks.pub_guest g join talks.pub_employer_meeting m on m.id = g.meeting_id
                where m.state = 'PLANNED' and m.closes_at > :now and g.answer <> 'DECLINED'
                order by g.employer_id, m.opens_at, m.id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalQueries(Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Employers without a union that are ripe, not yet agreed and not invited to a meeting to come, those with most applicants
     * first; those whose case ended only by who applied since.
     */
    List<MeetingProposal> list(Scope scope, String orgCode, ProposalRules rules, int most) {
        return list(scope, orgCode, null, null, rules, most);
    }

    /** The same at a place, without whom a meeting has on its list already. */
    List<MeetingProposal> list(Scope scope, EmployerMeeting meeting, UUID placeId, ProposalRules rules, int most) {
        return list(scope, meeting.orgCode(), placeId, meeting.id(), rules, most);
    }

    private List<MeetingProposal> list(
            Scope scope,
            String orgCode,
            @Nullable UUID placeId,
            @Nullable UUID meetingId,
            ProposalRules rules,
            int most) {
        return scopes.in(
                scope,
                () -> ripe(RIPE + """
                        ), around as (
                            select h.place_id,
                                   (count(*) filter (where (n.employees is null or n.employees < :small)
                                                      and n.union_founded_on is null))::int as small_ones,
                                   (count(*) filter (where n.union_founded_on <= :today))::int as peers
                            from (select distinct place_id from ripe where place_id is not null) h
                            join employers.pub_employer n on n.place_id = h.place_id
                            where n.closed_on is null and n.withdrawn_at is null
                            group by h.place_id
                        )
                        select r.id as employer_id, r.name as employer, r.applicants, r.employees, r.place_id,
                               coalesce(p.name, '') as place,
                               case when r.place_id is null then 1
                                    else count(*) filter (where r.employees is null or r.employees >= :small
                                                            or coalesce(a.small_ones, 0) < :federation)
                                         over (partition by r.place_id) end::int as neighbours,
                               coalesce(a.peers, 0) as peers, coalesce(a.small_ones, 0) as small_ones,
                               r.case_id, r.stage, r.ended
                        from ripe r
                        left join around a on a.place_id = r.place_id
                        left join places.pub_place p on p.id = r.place_id
                        where not exists (select from coming c where c.employer_id = r.id)
                          and not exists (select from talks.pub_guest g
                                          where g.meeting_id = :meeting and g.employer_id = r.id)
                        order by r.applicants desc, r.id limit :most
                        """, orgCode, placeId, rules)
                        .param("small", rules.smallBelow())
                        .param("federation", rules.federation())
                        .param("meeting", meetingId, Types.OTHER)
                        .param("most", most)
                        .query(MeetingProposal.class)
                        .list());
    }

    /** A ripe employer that is invited to a meeting which is not over. */
    record Invited(
            UUID employerId,
            String employer,
            UUID meetingId,
            EmployerMeeting.Kind kind,
            String theme,
            OffsetDateTime opensAt) {

        /** What the meeting is called. */
        String meeting() {
            return theme.isEmpty() ? kind.word() : theme;
        }
    }

    /** Those that would be proposed if they were not invited already, the next meeting first. */
    List<Invited> listInvited(Scope scope, String orgCode, ProposalRules rules, int most) {
        return scopes.in(
                scope,
                () -> ripe(RIPE + """
                        )
                        select r.id as employer_id, r.name as employer, c.id as meeting_id, c.kind, c.theme, c.opens_at
                        from ripe r join coming c on c.employer_id = r.id
                        order by c.opens_at, r.name, r.id limit :most
                        """, orgCode, null, rules)
                        .param("most", most)
                        .query(Invited.class)
                        .list());
    }

    private JdbcClient.StatementSpec ripe(String sql, String orgCode, @Nullable UUID placeId, ProposalRules rules) {
        return jdbc.sql(sql)
                .param("from", orgCode)
                .param("to", OrgCode.end(orgCode))
                .param("since", rules.from().atStartOfDay(Time.ZONE).toOffsetDateTime())
                .param("today", rules.day())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("applicants", rules.applicants())
                .param("least", rules.least())
                .param("share", rules.share().numerator())
                .param("whole", rules.share().denominator())
                .param("place", placeId, Types.OTHER);
    }

    /**
     * An employer of a building as a member of a federation to be: small, or larger and agreed.
     *
     * @param stage null while nobody of the reader's units works on it
     */
    record Neighbour(
            UUID employerId,
            String employer,
            String floor,
            @Nullable Integer employees,
            @Nullable UUID caseId,
            @Nullable Stage stage) {

        boolean ready() {
            return stage != null && stage.compareTo(Stage.AGREED) >= 0;
        }

        boolean intending() {
            return stage == Stage.INTENDING;
        }
    }

    /** The employers without a union at a place that are small or have agreed, by floor and name; at most {@code most}. */
    List<Neighbour> listNeighbours(Scope scope, UUID placeId, ProposalRules rules, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select e.id as employer_id, e.name as employer, e.floor, e.employees, c.id as case_id, c.stage
                        from employers.pub_employer e left join cases.case c on c.employer_id = e.id and c.state <> 'MERGED'
                        where e.place_id = :place
                          and (e.employees is null or e.employees < :small
                               or c.state = 'OPEN' and c.stage in ('AGREED', 'APPLIED', 'PREPARING', 'ASSEMBLY', 'APPROVED'))
                          and e.union_founded_on is null and e.closed_on is null and e.withdrawn_at is null
                        order by coalesce(substring(e.floor from '[0-9]{1,4}')::int, 0), e.name, e.id limit :most
                        """)
                        .param("place", placeId, Types.OTHER)
                        .param("small", rules.smallBelow())
                        .param("most", most)
                        .query(Neighbour.class)
                        .list());
    }
}
