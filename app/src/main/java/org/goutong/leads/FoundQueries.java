package org.goutong.leads;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What a stall has found: its employers, read from what the modules below publish. */
@Repository
class FoundQueries {

    /** From how many small employers in one building a federation of them is worth a thought. */
    static final int ENOUGH_FOR_A_FEDERATION = 10;

    private static final String WANTED = """
            from joining.pub_employer_named n
            join employers.pub_employer e on e.id = n.employer_id
            left join leads.lead l on l.employer_id = n.employer_id and l.meeting_id = n.meeting_id
            where n.meeting_id = :meeting and n.without_union = :without
              and (:text = '' or position(upper(:text) in upper(e.name)) > 0 or starts_with(e.credit_code, upper(:text)))
              and (:here::boolean is null or (e.place_id is not distinct from :place) = :here)
              and (:floor::text is null or e.floor = :floor)
              and (:employeesFrom::int is null or e.employees >= :employeesFrom)
              and (:employeesTo::int is null or e.employees < :employeesTo)
              and (not :sizeUnknown or e.employees is null)
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FoundQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** A stall within the scope, or 404. */
    Stall get(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, org_code, place_id, title, spot, opens_at from outreach.pub_meeting where id = :meeting
                        """)
                        .param("meeting", meeting)
                        .query(Stall.class)
                        .optional()
                        .orElseThrow(NotFound::new));
    }

    /** How many people of an employer want to join, within the scope; empty when none do. */
    Optional<Applicants> findApplicants(Scope scope, UUID employer, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*)::int as persons, count(distinct meeting_id)::int as stalls, max(at) as last_at,
                               :today::date as today
                        from leads.pub_willing_person where employer_id = :employer having count(*) > 0
                        """)
                        .param("employer", employer)
                        .param("today", today)
                        .query(Applicants.class)
                        .optional());
    }

    /** The figures of a stall's employers. */
    Summary summarise(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) filter (where without_union) as without_union,
                               count(*) filter (where not without_union) as with_union,
                               coalesce(sum(applicants), 0) as applicants,
                               (select coalesce(sum(quantity), 0) from joining.pub_unidentified
                                where meeting_id = :meeting) as unidentified,
                               coalesce(max(applicants) filter (where without_union), 0) as most
                        from joining.pub_employer_named where meeting_id = :meeting
                        """)
                        .param("meeting", meeting)
                        .query(Summary.class)
                        .single());
    }

    /**
     * How many employers a stall has found.
     *
     * @param applicants persons who named one of them
     * @param unidentified persons whose employer is not known yet
     * @param most applicants of the employer that has most
     */
    record Summary(int withoutUnion, int withUnion, int applicants, int unidentified, int most) {

        int employers() {
            return withoutUnion + withUnion;
        }
    }

    /** Employers in the order of their applicants, those with most first. */
    List<FoundRow> list(Scope scope, Stall stall, FoundFilter filter, FoundFilter.@Nullable Position after, int most) {
        return scopes.in(
                scope,
                () -> wanted(
                                "select n.employer_id, e.name, e.address, e.floor, e.employees, n.applicants,"
                                        + " (e.place_id is not distinct from :place) as here, l.owner_name as lead_owner "
                                        + WANTED + """
                                          and (:afterApplicants::int is null or n.applicants < :afterApplicants
                                               or (n.applicants = :afterApplicants and n.employer_id > :afterId))
                                        order by n.applicants desc, n.employer_id limit :most
                                        """,
                                stall,
                                filter)
                        .param("afterApplicants", after == null ? null : after.applicants(), Types.INTEGER)
                        .param("afterId", after == null ? null : after.employerId(), Types.OTHER)
                        .param("most", most)
                        .query(FoundRow.class)
                        .list());
    }

    /** How many employers the filter leaves. */
    int count(Scope scope, Stall stall, FoundFilter filter) {
        return scopes.in(
                scope,
                () -> wanted("select count(*) " + WANTED, stall, filter)
                        .query(Integer.class)
                        .single());
    }

    /** The employers the filter leaves that have no lead from this stall yet; at most 2,000. */
    List<UUID> listWithoutLead(Scope scope, Stall stall, FoundFilter filter) {
        return scopes.in(
                scope,
                () -> wanted("select n.employer_id " + WANTED + " and l.id is null limit 2000", stall, filter)
                        .query(UUID.class)
                        .list());
    }

    private StatementSpec wanted(String sql, Stall stall, FoundFilter filter) {
        return jdbc.sql(sql)
                .param("meeting", stall.id())
                .param("place", stall.placeId())
                .param("without", filter.segment() != FoundFilter.Segment.WITH_UNION)
                .param("text", filter.text())
                .param("here", filter.here(), Types.BOOLEAN)
                .param("floor", filter.floor(), Types.VARCHAR)
                .param("employeesFrom", filter.employeesFrom(), Types.INTEGER)
                .param("employeesTo", filter.employeesTo(), Types.INTEGER)
                .param("sizeUnknown", filter.sizeUnknown());
    }

    /** The floors of the stall's place on which its employers work, lowest first. */
    List<String> listFloors(Scope scope, Stall stall) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select e.floor
                        from joining.pub_employer_named n join employers.pub_employer e on e.id = n.employer_id
                        where n.meeting_id = :meeting and e.place_id = :place and e.floor <> ''
                        group by e.floor
                        order by coalesce(substring(e.floor from '[0-9]{1,4}')::int, 0), e.floor limit 100
                        """)
                        .param("meeting", stall.id())
                        .param("place", stall.placeId())
                        .query(String.class)
                        .list());
    }

    /** Micro and small employers without a union at the stall's place. */
    SmallOnes countSmallOnes(Scope scope, Stall stall) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) as employers, coalesce(round(avg(e.employees)), 0)::int as employees_on_average
                        from joining.pub_employer_without_union n join employers.pub_employer e on e.id = n.employer_id
                        where n.meeting_id = :meeting and e.place_id = :place and e.employees < :small
                        """)
                        .param("meeting", stall.id())
                        .param("place", stall.placeId())
                        .param("small", EmployerSize.SMALL.to())
                        .query(SmallOnes.class)
                        .single());
    }

    /** How many there are, and how many people they have on average, rounded half up. */
    record SmallOnes(int employers, int employeesOnAverage) {

        boolean enough() {
            return employers >= ENOUGH_FOR_A_FEDERATION;
        }
    }

    /** Spellings of a stall that nobody has placed, those first for which most persons wait; at most 100. */
    List<Unplaced> listUnidentified(Scope scope, UUID meeting) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select f.mention_id, coalesce(m.typed, '') as typed, coalesce(m.state, '') as state,
                               sum(u.quantity)::int as applicants
                        from joining.pub_unidentified u
                        join joining.pub_form f on f.application_id = u.id::uuid
                        left join employers.pub_mention m on m.id = f.mention_id
                        where u.meeting_id = :meeting
                        group by f.mention_id, m.typed, m.state order by applicants desc, f.mention_id limit 100
                        """)
                        .param("meeting", meeting)
                        .query(Unplaced.class)
                        .list());
    }

    /** A spelling and how many persons wait for it; without a mention when a text named nobody. */
    record Unplaced(@Nullable UUID mentionId, String typed, String state, int applicants) {

        boolean waits() {
            return "WAITING".equals(state);
        }
    }

    /** How the employers somebody chose stand at a stall. */
    Chosen count(Scope scope, UUID meeting, Collection<UUID> employers, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) as named,
                               count(*) filter (where not n.without_union or e.union_founded_on <= :today) as organised
                        from joining.pub_employer_named n join employers.pub_employer e on e.id = n.employer_id
                        where n.meeting_id = :meeting and n.employer_id = any(:employers::uuid[])
                        """)
                        .param("today", today)
                        .param("meeting", meeting)
                        .param(
                                "employers",
                                employers.stream().map(UUID::toString).toArray(String[]::new))
                        .query(Chosen.class)
                        .single());
    }

    /** Those named at the stall, and those among them that have a union by now. */
    record Chosen(int named, int organised) {}
}
