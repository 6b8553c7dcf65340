package org.goutong.cases;

import java.sql.Types;
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

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ProposalQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * Employers without a union that are ripe and not yet agreed, those with most applicants first; those whose case ended
     * only by who applied since.
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
                () -> jdbc.sql("""
                        with willing as (
                            select s.employer_id, count(*)::int as applicants
                            from leads.pub_willing_person s
                            where s.org_code >= :from and s.org_code < :to and s.at >= :since
                              and (cast(:place as uuid) is null
                                   or s.employer_id in (select e.id from employers.pub_employer e
                                                        where e.place_id = :place))
                            group by s.employer_id having count(*) >= :least
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
                              and e.withdrawn_at is null and coalesce(again.applicants, w.applicants) >= :least
                              and (coalesce(again.applicants, w.applicants) >= :applicants
                                   or coalesce(again.applicants, w.applicants) * :whole >= :share * e.employees)
                              and (c.id is null or c.state <> 'OPEN'
                                   or c.stage in ('NOT_CONTACTED', 'CONTACTED', 'CONCERNED', 'INTENDING'))
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
                        where not exists (select from talks.pub_guest g
                                          where g.meeting_id = :meeting and g.employer_id = r.id)
                        order by r.applicants desc, r.id limit :most
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("since", rules.from().atStartOfDay(Time.ZONE).toOffsetDateTime())
                        .param("today", rules.day())
                        .param("applicants", rules.applicants())
                        .param("least", rules.least())
                        .param("share", rules.share().numerator())
                        .param("whole", rules.share().denominator())
                        .param("small", rules.smallBelow())
                        .param("federation", rules.federation())
                        .param("place", placeId, Types.OTHER)
                        .param("meeting", meetingId, Types.OTHER)
                        .param("most", most)
                        .query(MeetingProposal.class)
                        .list());
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
