package org.goutong.heads;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Head firms with their plans, and how far their stations are; closed stations are not counted. */
@Repository
class HeadPlanQueries {

    private static final int MOST_UNITS = 400;

    /**
     * Head firms that are in a unit or have stations there; the stations are counted wherever they are. One that has closed, or
     * whose stations all have, stays while somebody plans for it: the plan has to be ended.
     */
    private static final String FIRMS = """
            with firm as (
                select h.id, h.name, h.org_code, h.union_founded_on, h.closed_on,
                       (count(*) filter (where b.closed_on is null))::int as stations,
                       (count(*) filter (where b.closed_on is null and b.union_founded_on <= :today))::int as with_union
                from employers.pub_employer b join employers.pub_employer h on h.id = b.head_id
                where b.head_id is not null and b.withdrawn_at is null and h.withdrawn_at is null
                  and (b.closed_on is null and h.closed_on is null
                       or h.id in (select k.employer_id from heads.planned_heads() k))
                group by h.id, h.name, h.org_code, h.union_founded_on, h.closed_on
                having h.org_code >= :from and h.org_code < :to or bool_or(b.org_code >= :from and b.org_code < :to)
            )
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    HeadPlanQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * The stations of a head firm in one unit.
     *
     * @param members of those that the scope covers; 0 beyond it
     */
    record Unit(String orgCode, int stations, int withUnion, int employees, int members) {}

    /** The stations directly below a head, unit by unit; at most 400 units. */
    List<Unit> listUnits(Scope scope, UUID head, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select b.org_code, count(*)::int as stations,
                               (count(*) filter (where b.union_founded_on <= :today))::int as with_union,
                               coalesce(sum(b.employees), 0)::int as employees, sum(m.members)::int as members
                        from employers.pub_employer b
                        cross join lateral (select count(*) as members from members.pub_member m where m.employer_id = b.id) m
                        where b.head_id = :head and b.withdrawn_at is null and b.closed_on is null
                        group by b.org_code order by b.org_code limit :most
                        """)
                        .param("today", today)
                        .param("head", head)
                        .param("most", MOST_UNITS)
                        .query(Unit.class)
                        .list());
    }

    /**
     * A head firm in a list.
     *
     * @param closedOn day it was struck off or stopped; null while it works
     * @param keeper unit that keeps its plan; null without one
     * @param sponsor with the route and the day of the review of the plan; null where the scope does not cover it
     * @param late steps of the plan that are overdue
     */
    record Firm(
            UUID id,
            String name,
            String orgCode,
            @Nullable LocalDate unionFoundedOn,
            @Nullable LocalDate closedOn,
            int stations,
            int withUnion,
            @Nullable String keeper,
            @Nullable String sponsor,
            @Nullable HeadRoute route,
            @Nullable LocalDate reviewOn,
            int late) {}

    /** Head firms of a unit, those with most stations first. */
    List<Firm> list(Scope scope, HeadFilter filter, LocalDate today, @Nullable Position after, int most) {
        return scopes.in(
                scope,
                () -> asked(FIRMS + """
                        select f.id, f.name, f.org_code, f.union_founded_on, f.closed_on, f.stations, f.with_union, k.org_code as keeper,
                               p.sponsor, p.route, p.review_on,
                               (select count(*)::int from heads.head_step s
                                join tasks.pub_task t on t.task_key = 'head-step:' || s.id
                                where s.plan_id = p.id and s.removed_on is null and t.state = 'OPEN' and s.due_on < :today) as late
                        from firm f
                        left join heads.planned_heads() k on k.employer_id = f.id
                        left join heads.head_plan p on p.id = k.plan_id
                        where (:planned::boolean is null or (k.plan_id is not null) = :planned)
                          and (:afterId::uuid is null or (f.stations, f.id) < (:afterStations, :afterId))
                        order by f.stations desc, f.id desc limit :most
                        """, filter, today)
                        .param("planned", filter.planned(), Types.BOOLEAN)
                        .param("afterId", after == null ? null : after.id(), Types.OTHER)
                        .param("afterStations", after == null ? 0 : after.stations())
                        .param("most", most)
                        .query(Firm.class)
                        .list());
    }

    /** How many head firms a unit has, and how many of them have a plan. */
    Figures count(Scope scope, HeadFilter filter, LocalDate today) {
        return scopes.in(
                scope,
                () -> asked(FIRMS + """
                        select count(*)::int as firms, count(k.plan_id)::int as planned
                        from firm f left join heads.planned_heads() k on k.employer_id = f.id
                        """, filter, today).query(Figures.class).single());
    }

    private JdbcClient.StatementSpec asked(String sql, HeadFilter filter, LocalDate today) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("from", filter.orgCode())
                .param("to", OrgCode.end(filter.orgCode()));
    }

    /** Head firms, and how many of them have a plan. */
    record Figures(int firms, int planned) {}

    /** Where a page of the list ended. */
    record Position(int stations, UUID id) {

        static Position read(String after) {
            var parts = after.split("\\|");
            return new Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(Firm firm) {
            return firm.stations() + "|" + firm.id();
        }
    }
}
