package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the clock of contacts finds and does, each kind for all cases in one statement. */
@Repository
class ReminderStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ReminderStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * A case somebody has to be reminded of.
     *
     * @param dueOn the day by which the reminder counts as one
     */
    record Due(
            UUID caseId,
            String orgCode,
            UUID employerId,
            String employer,
            UUID ownerId,
            String ownerName,
            LocalDate dueOn) {}

    private static final String DUE = """
            select c.id as case_id, c.org_code, c.employer_id, e.name as employer, c.owner_id, c.owner_name, %s as due_on
            from cases.case c join employers.pub_employer e on e.id = c.employer_id
            where c.state = 'OPEN' and c.owner_id is not null and %s
            order by c.id
            """;

    /** Cases whose contact or next step is due by a day. */
    List<Due> listDue(Scope scope, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql(DUE.formatted("c.due_on", "c.due_on <= :today"))
                        .param("today", today)
                        .query(Due.class)
                        .list());
    }

    /** Cases in which nothing is planned; they are told of once a week. */
    List<Due> listWithoutNextStep(Scope scope, LocalDate monday) {
        return scopes.in(
                scope,
                () -> jdbc.sql(DUE.formatted(":monday::date", "c.next_on is null and c.stage <> 'FOUNDED'"))
                        .param("monday", monday)
                        .query(Due.class)
                        .list());
    }

    /** Several overdue cases that have climbed to a unit. */
    record Climbed(String toUnit, int level, int cases, String first) {}

    /**
     * Lets overdue cases climb: to their own unit after 3 days, to the ones above it after 5 and 7; each level once for a
     * due day.
     *
     * @return what is new, by unit and level
     */
    List<Climbed> climb(Scope scope, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with fresh as (
                            insert into cases.climb (case_id, due_on, level, org_code, to_unit, climbed_on)
                            select c.id, c.due_on, l.level, c.org_code,
                                   left(c.org_code, (array[length(c.org_code),
                                        case when length(c.org_code) > 9 then 9 when length(c.org_code) > 6 then 6 else 2 end,
                                        case when length(c.org_code) > 9 then 6 else 2 end])[l.level]),
                                   :today
                            from cases.case c
                            join (values (1, 3), (2, 5), (3, 7)) as l (level, days) on c.due_on <= :today::date - l.days
                            where c.state = 'OPEN' and c.owner_id is not null
                            on conflict on constraint climb_pk do nothing
                            returning case_id, level, to_unit
                        )
                        select f.to_unit, f.level, count(*)::int as cases, min(e.name) as first
                        from fresh f join cases.case c on c.id = f.case_id
                        join employers.pub_employer e on e.id = c.employer_id
                        group by f.to_unit, f.level order by f.to_unit, f.level
                        """).param("today", today).query(Climbed.class).list());
    }

    /** Takes up again the shelved cases whose day has come, each with its former owner. */
    List<Due> resume(Scope scope, LocalDate today, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with back as (
                            update cases.case c
                            set state = 'OPEN', exit_reason = '', resume_on = null,
                                owned_on = case when c.owner_id is not null then :today::date end, next_on = :today::date,
                                contact_due_on = case when c.owner_id is not null and c.stage = any(:weekly) then :today::date end
                            where c.state = 'SHELVED' and c.resume_on <= :today
                            returning c.id, c.org_code, c.employer_id, c.stage, c.owner_id, c.owner_name
                        ), said as (
                            insert into cases.step (org_code, case_id, kind, from_stage, stepped_on, by_name, at)
                            select org_code, id, 'RESUMED', stage, :today, '', :now from back
                        )
                        select b.id as case_id, b.org_code, b.employer_id, e.name as employer, b.owner_id, b.owner_name,
                               :today::date as due_on
                        from back b join employers.pub_employer e on e.id = b.employer_id
                        where b.owner_id is not null
                        """)
                        .param("today", today)
                        .param(
                                "weekly",
                                Arrays.stream(Stage.values())
                                        .filter(Stage::weekly)
                                        .map(Stage::name)
                                        .toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Due.class)
                        .list());
    }

    /** Puts back for others to claim what its owner has left alone for too long, by the rule of each stage. */
    List<Due> recycle(Scope scope, LocalDate today, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with rule as (
                            select * from unnest(:stages::text[], :days::int[]) as r (stage, days)
                        ), left_alone as (
                            select c.id, c.owner_id, c.owner_name, c.stage
                            from cases.case c join rule r on r.stage = c.stage
                            where c.state = 'OPEN' and c.owner_id is not null
                              and greatest(c.owned_on, (c.contacted_at at time zone 'Asia/Shanghai')::date,
                                           (c.attempted_at at time zone 'Asia/Shanghai')::date) <= :today::date - r.days
                            for update of c skip locked
                        ), back as (
                            update cases.case c
                            set owner_id = null, owner_name = '', owned_on = null, contact_due_on = null, next_step = '',
                                next_on = null, unbroken_since = null
                            from left_alone l where c.id = l.id
                            returning c.id, c.org_code, c.employer_id, l.owner_id, l.owner_name, l.stage
                        ), said as (
                            insert into cases.step (org_code, case_id, kind, from_stage, stepped_on, detail, by_id, by_name, at)
                            select org_code, id, 'RECYCLED', stage, :today, owner_name, owner_id, '', :now from back
                        )
                        select b.id as case_id, b.org_code, b.employer_id, e.name as employer, b.owner_id, b.owner_name,
                               :today::date as due_on
                        from back b join employers.pub_employer e on e.id = b.employer_id
                        """)
                        .param(
                                "stages",
                                RecyclingRule.ALL.stream()
                                        .map(rule -> rule.stage().name())
                                        .toArray(String[]::new))
                        .param(
                                "days",
                                RecyclingRule.ALL.stream()
                                        .map(rule -> Integer.toString(rule.days()))
                                        .toArray(String[]::new))
                        .param("today", today)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Due.class)
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
                        where state = 'OPEN' and owner_id = :owner and stage in ('NOT_CONTACTED', 'CONTACTED', 'CONCERNED')
                        """).param("owner", owner).query(Integer.class).single());
    }
}
