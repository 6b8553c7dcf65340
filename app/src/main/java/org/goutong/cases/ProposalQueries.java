package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
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

    /** Employers without a union that are ripe and not yet agreed, those with most applicants first. */
    List<MeetingProposal> list(Scope scope, String orgCode, LocalDate today, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with willing as (
                            select s.employer_id, count(*)::int as applicants
                            from leads.pub_willing_person s
                            where s.org_code >= :from and s.org_code < :to and s.at >= :since
                            group by s.employer_id having count(*) >= 2
                        ), ripe as (
                            select e.id, e.name, w.applicants, e.employees, e.place_id, c.id as case_id, c.stage
                            from willing w
                            join employers.pub_employer e on e.id = w.employer_id
                            left join cases.case c on c.employer_id = e.id and c.state <> 'MERGED'
                            where (e.union_founded_on is null or e.union_founded_on > :today) and e.closed_on is null
                              and e.withdrawn_at is null
                              and (w.applicants >= :applicants or w.applicants * 100 >= :share * e.employees)
                              and (c.id is null
                                   or c.state = 'OPEN' and c.stage in ('NOT_CONTACTED', 'CONTACTED', 'CONCERNED', 'INTENDING'))
                        )
                        select r.id as employer_id, r.name as employer, r.applicants, r.employees, r.place_id,
                               coalesce(p.name, '') as place,
                               case when r.place_id is null then 1
                                    else count(*) over (partition by r.place_id) end::int as neighbours,
                               case when r.place_id is null then 0
                                    else (select count(*) from employers.pub_employer n
                                          where n.place_id = r.place_id and n.employees < :small
                                            and n.union_founded_on is null and n.closed_on is null
                                            and n.withdrawn_at is null) end::int as small_ones,
                               r.case_id, r.stage
                        from ripe r left join places.pub_place p on p.id = r.place_id
                        order by r.applicants desc, r.id limit :most
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param(
                                "since",
                                MeetingProposal.since(today)
                                        .atStartOfDay(Time.ZONE)
                                        .toOffsetDateTime())
                        .param("today", today)
                        .param("applicants", MeetingProposal.APPLICANTS)
                        .param("share", MeetingProposal.SHARE)
                        .param("small", MeetingProposal.SMALL)
                        .param("most", most)
                        .query(MeetingProposal.class)
                        .list());
    }

    /**
     * A small employer of a building, as a member of a federation to be.
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

    /** The small employers without a union at a place, by floor and name; at most {@code most}. */
    List<Neighbour> listNeighbours(Scope scope, UUID placeId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select e.id as employer_id, e.name as employer, e.floor, e.employees, c.id as case_id, c.stage
                        from employers.pub_employer e left join cases.case c on c.employer_id = e.id and c.state <> 'MERGED'
                        where e.place_id = :place and (e.employees is null or e.employees < :small)
                          and e.union_founded_on is null and e.closed_on is null and e.withdrawn_at is null
                        order by coalesce(substring(e.floor from '[0-9]{1,4}')::int, 0), e.name, e.id limit :most
                        """)
                        .param("place", placeId, Types.OTHER)
                        .param("small", MeetingProposal.SMALL)
                        .param("most", most)
                        .query(Neighbour.class)
                        .list());
    }
}
