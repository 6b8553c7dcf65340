package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes back to be claimed by somebody else, by the {@link PoolRules}; each step for all cases in one statement. */
@Repository
class PoolStore {

    private final Scopes scopes;
    private final UnitRules unitRules;
    private final JdbcClient jdbc;

    PoolStore(Scopes scopes, UnitRules unitRules, JdbcClient jdbc) {
        this.scopes = scopes;
        this.unitRules = unitRules;
        this.jdbc = jdbc;
    }

    /**
     * The cases that go back, each with its day: the earlier of that on which nobody has tried for too long and that on which
     * attempts have led nowhere for too long, but never before a plan, and not while the employer waits for somebody. The next
     * attempt, which follows from the last one, is no plan.
     */
    private static final String LEFT_ALONE = """
            with rule as (
                select * from unnest(:units::text[], :stages::text[], :idle::int[], :unanswered::int[], :shutOut::int[])
                    as r (unit, stage, idle, unanswered, shut_out)
            ), early as (
                select c.id, c.owner_id, c.owner_name, c.stage, c.warned_on, c.review_on, c.xmin as version,
                       case when c.next_on is distinct from c.contact_due_on then c.next_on end as planned_on, r.idle, r.unanswered,
                       r.shut_out, (c.attempted_at at time zone 'Asia/Shanghai')::date as attempted_on,
                       greatest(c.owned_on, (c.contacted_at at time zone 'Asia/Shanghai')::date) as since
                from cases.case c
                -- The nearest unit at or above that of the case decides; the default of the house is under no code at all.
                cross join lateral (
                    select u.* from rule u where u.stage = c.stage and starts_with(c.org_code, u.unit)
                    order by length(u.unit) desc limit 1) r
                where c.state = 'OPEN' and c.owner_id is not null and c.waiting_since is null
                  and c.owned_on <= :today::date - r.idle + :warning
            ), tried as (
                select e.*, t.failures, t.shut_outs
                from early e
                cross join lateral (
                    select count(*) as failures, count(*) filter (where n.outcome = 'SHUT_OUT') as shut_outs
                    from cases.contact n
                    where n.case_id = e.id and n.outcome <> 'REACHED' and n.struck_at is null
                      and (n.contacted_at at time zone 'Asia/Shanghai')::date >= e.since) t
            ), left_alone as (
                select id, owner_id, owner_name, stage, warned_on, version,
                       greatest(
                           least(greatest(since, attempted_on) + idle,
                                 case when failures > 0
                                      then since + case when shut_outs >= :shutOuts then shut_out else unanswered end end),
                           planned_on + :afterPlan, review_on + :afterPlan) as back_on
                from tried
            )
            """;

    private JdbcClient.StatementSpec leftAlone(Scope scope, String sql, LocalDate today) {
        var rules = PoolRules.on(today);
        var pools = unitRules.pools(scope, today);
        return jdbc.sql(LEFT_ALONE + sql)
                .param(
                        "units",
                        pools.entrySet().stream()
                                .flatMap(pool ->
                                        pool.getValue().stages().stream().map(rule -> pool.getKey()))
                                .toArray(String[]::new))
                .param("stages", column(pools, rule -> rule.stage().name()))
                .param("idle", column(pools, PoolRules.Rule::idle))
                .param("unanswered", column(pools, PoolRules.Rule::unanswered))
                .param("shutOut", column(pools, PoolRules.Rule::shutOut))
                .param("shutOuts", rules.shutOuts())
                .param("warning", rules.warning())
                .param("afterPlan", rules.idleAfterPlan())
                .param("today", today);
    }

    private static String[] column(Map<String, PoolRules> pools, Function<PoolRules.Rule, Object> value) {
        return pools.values().stream()
                .flatMap(pool -> pool.stages().stream())
                .map(rule -> value.apply(rule).toString())
                .toArray(String[]::new);
    }

    /**
     * Notes that the owners of cases that go back within some days are told of it now, unless they were in time.
     *
     * @return each with the day on which it goes back, never sooner than that many days from now
     */
    List<ReminderStore.Due> warn(Scope scope, LocalDate today) {
        return scopes.in(
                scope,
                () -> leftAlone(scope, """
                                , warned as (
                                    update cases.case c set warned_on = :today::date
                                    from left_alone l
                                    where c.id = l.id and l.back_on <= :today::date + :warning
                                      and (l.warned_on is null or l.warned_on < l.back_on - :warning)
                                    returning c.id, c.org_code, c.employer_id, c.owner_id, c.owner_name, l.back_on
                                )
                                select w.id as case_id, w.org_code, w.employer_id, e.name as employer, w.owner_id, w.owner_name,
                                       greatest(w.back_on, :today::date + :warning) as due_on
                                from warned w join employers.pub_employer e on e.id = w.employer_id
                                """, today)
                        .query(ReminderStore.Due.class)
                        .list());
    }

    /** Puts back for others to claim what its owner has left alone for too long and was warned of in time. */
    List<ReminderStore.Due> recycle(Scope scope, LocalDate today, Instant now) {
        return scopes.in(
                scope,
                () -> leftAlone(scope, """
                                , chosen as (
                                    select l.* from left_alone l join cases.case c on c.id = l.id
                                    where l.back_on <= :today::date and l.warned_on >= l.back_on - :warning
                                      and l.warned_on <= :today::date - :warning
                                    for update of c skip locked
                                ), back as (
                                    update cases.case c
                                    set owner_id = null, owner_name = '', owned_on = null, contact_due_on = null, next_step = '',
                                        next_on = null, unbroken_since = null, warned_on = null
                                    from chosen l
                                    -- Somebody may have changed it between the look and the lock.
                                    where c.id = l.id and c.xmin = l.version
                                    returning c.id, c.org_code, c.employer_id, l.owner_id, l.owner_name, l.stage
                                ), said as (
                                    insert into cases.step (org_code, case_id, kind, from_stage, stepped_on, detail, by_id, by_name,
                                                            at)
                                    select org_code, id, 'RECYCLED', stage, :today, owner_name, owner_id, '', :now from back
                                )
                                select b.id as case_id, b.org_code, b.employer_id, e.name as employer, b.owner_id, b.owner_name,
                                       :today::date as due_on
                                from back b join employers.pub_employer e on e.id = b.employer_id
                                """, today)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(ReminderStore.Due.class)
                        .list());
    }

    /** Whether a case was taken from somebody for lack of contact since a day. */
    boolean recycledFrom(Scope scope, UUID caseId, UUID owner, LocalDate since) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select exists (select 1 from cases.step
                                       where case_id = :case and kind = 'RECYCLED' and by_id = :owner and stepped_on > :since)
                        """)
                        .param("case", caseId)
                        .param("owner", owner)
                        .param("since", since)
                        .query(Boolean.class)
                        .single());
    }

    /** How many employers somebody has who are not yet won. */
    int countEarly(Scope scope, UUID owner) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) from cases.case
                        where state = 'OPEN' and owner_id = :owner and stage = any(:stages)
                        """)
                        .param("owner", owner)
                        .param(
                                "stages",
                                PoolRules.EARLY.stream().map(Stage::name).toArray(String[]::new))
                        .query(Integer.class)
                        .single());
    }
}
