package org.goutong.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Employers without a union that nobody works on: there is no case of them in any unit, or one that waits to be
 * claimed. What rests or has ended, somebody has decided about.
 */
@Repository
class UnworkedQueries {

    /** Where counting stops. */
    static final int MOST_COUNTED = 10_000;

    private static final String UNWORKED = """
            from employers.pub_employer e
            left join cases.case c on c.employer_id = e.id and c.state <> 'MERGED'
            %s
            where e.org_code >= :from and e.org_code < :to and e.withdrawn_at is null and e.closed_on is null
              and e.union_founded_on is null and %s
            """;
    private static final String NOBODYS = " and (c.id is null or c.state = 'OPEN' and c.owner_id is null)";
    private static final String WITHOUT_CASE = " and c.id is null";
    private static final String KEPT_NOWHERE = " and (c.id is not null or cases.keeper(e.id) is null)";

    /** Up to the limit without those whose case another unit keeps; whoever reads sees no more of it than that. */
    private static final String COUNTED = """
             select case when count(*) = :most then count(*)
                         else count(*) - (select count(*) from cases.kept(array(select id from counted where case_id is null)))
                         end::int
            from counted
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    UnworkedQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * An employer that nobody works on.
     *
     * @param stage of the case that waits to be claimed; null when there is none
     */
    record Row(
            UUID id,
            String orgCode,
            String name,
            @Nullable String place,
            @Nullable Integer employees,
            @Nullable UUID caseId,
            @Nullable Stage stage) {}

    /** A page of them, in the order of the units and of being entered. */
    List<Row> list(
            Scope scope, String unit, Segment segment, @Nullable String afterOrg, @Nullable UUID afterId, int most) {
        return scopes.in(
                scope,
                () -> asked(
                                "select e.id, e.org_code, e.name, p.name as place, e.employees, c.id as case_id, c.stage "
                                        + UNWORKED.formatted(
                                                "left join places.pub_place p on p.id = e.place_id",
                                                segment.condition())
                                        + NOBODYS + KEPT_NOWHERE
                                        + " and (e.org_code, e.id) > (:afterOrg, :afterId) order by e.org_code, e.id limit :most",
                                unit,
                                segment)
                        // From the beginning of all, an index would be read up to the unit first.
                        .param("afterOrg", afterOrg == null ? unit : afterOrg)
                        .param("afterId", afterId == null ? new UUID(0, 0) : afterId)
                        .param("most", most)
                        .query(Row.class)
                        .list());
    }

    /** How many there are; one more than {@link #MOST_COUNTED} when there are more. */
    int count(Scope scope, String unit, Segment segment) {
        return scopes.in(
                scope,
                () -> asked(
                                "with counted as materialized (select e.id, c.id as case_id "
                                        + UNWORKED.formatted("", segment.condition()) + NOBODYS + " limit :most)"
                                        + COUNTED,
                                unit,
                                segment)
                        .param("most", MOST_COUNTED + 1)
                        .query(Integer.class)
                        .single());
    }

    /**
     * Those of them without a case, in the order of the list.
     *
     * @param ticked only these; empty for all
     */
    List<UUID> listWithoutCase(Scope scope, String unit, Segment segment, List<UUID> ticked, int most) {
        return scopes.in(
                scope,
                () -> asked(
                                "select e.id " + UNWORKED.formatted("", segment.condition()) + WITHOUT_CASE
                                        + KEPT_NOWHERE
                                        + (ticked.isEmpty() ? "" : " and e.id = any(:ticked)")
                                        + " order by e.org_code, e.id limit :most",
                                unit,
                                segment)
                        .param("ticked", ticked.toArray(UUID[]::new))
                        .param("most", most)
                        .query(UUID.class)
                        .list());
    }

    private JdbcClient.StatementSpec asked(String sql, String unit, Segment segment) {
        return jdbc.sql(sql)
                .param("from", unit)
                .param("to", OrgCode.end(unit))
                .param("place", segment.place(), Types.OTHER)
                .param("least", segment.least(), Types.INTEGER)
                .param("industry", segment.industry());
    }

    /** The cases that somebody put into the pool at a moment and that nobody has claimed since. */
    List<UUID> listPooled(Staff by, Instant at, int most) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        select id from cases.case
                        where state = 'OPEN' and owner_id is null and stage = 'NOT_CONTACTED' and opened_by = :by
                          and opened_at = :at
                        limit :most
                        """)
                        .param("by", by.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .query(UUID.class)
                        .list());
    }
}
