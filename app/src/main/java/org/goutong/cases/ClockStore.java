package org.goutong.cases;

import static org.goutong.orgs.Columns.column;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.leads.Leads;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of cases as the log of their contacts sets them, all of them in one statement each. */
@Repository
class ClockStore {

    private static final String LOGGED = """
            with standing as (
                select n.id, n.case_id, n.contacted_at, (n.contacted_at at time zone 'Asia/Shanghai')::date as day,
                       n.outcome = 'REACHED' as reached,
                       max(n.contacted_at) filter (where n.outcome = 'REACHED') over (partition by n.case_id) as reached_at
                from cases.contact n where n.case_id = any(:cases) and n.struck_at is null
            ), logged as (
                select c.id as case_id, c.owned_on, max(s.contacted_at) as last_at, max(s.reached_at) as reached_at,
                       (array_agg(s.id order by s.contacted_at desc, s.id desc))[1] as last_id,
                       max(s.contacted_at) filter (where not s.reached) as attempted_at,
                       count(*) filter (where not s.reached
                                          and s.contacted_at > coalesce(s.reached_at, '-infinity'))::int as attempts
                from cases.case c left join standing s on s.case_id = c.id
                where c.id = any(:cases) group by c.id
            )
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ClockStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The cases of contacts. */
    List<Case> list(Scope scope, Collection<UUID> contacts) {
        return scopes.in(
                scope,
                () -> jdbc.sql(CaseStore.CASE + """
                        where c.id in (select n.case_id from cases.contact n where n.id = any(:contacts))
                        """)
                        .param("contacts", contacts.toArray(UUID[]::new))
                        .query(Case.class)
                        .list());
    }

    /** Which employers of open cases were reached by contacts, and when. */
    List<Leads.Reached> listReached(Scope scope, Collection<UUID> contacts) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct c.employer_id, (n.contacted_at at time zone 'Asia/Shanghai')::date as day
                        from cases.contact n join cases.case c on c.id = n.case_id
                        where n.id = any(:contacts) and n.outcome = 'REACHED' and c.state = 'OPEN'
                        """)
                        .param("contacts", contacts.toArray(UUID[]::new))
                        .query(Leads.Reached.class)
                        .list());
    }

    List<LoggedContacts> count(Scope scope, Collection<UUID> cases) {
        return scopes.in(
                scope,
                () -> jdbc.sql(LOGGED + """
                        select case_id, last_id, last_at, (reached_at at time zone 'Asia/Shanghai')::date as reached_on,
                               attempts, (attempted_at at time zone 'Asia/Shanghai')::date as attempted_on, owned_on
                        from logged
                        """)
                        .param("cases", cases.toArray(UUID[]::new))
                        .query(LoggedContacts.class)
                        .list());
    }

    /** Weeks begin to be counted in open cases with the first of these contacts that is later than all before them. */
    void begin(Scope scope, Collection<UUID> contacts) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update cases.case c set unbroken_since = first.day
                        from (select n.case_id, min((n.contacted_at at time zone 'Asia/Shanghai')::date) as day
                              from cases.contact n join cases.case k on k.id = n.case_id
                              where n.id = any(:contacts) and n.outcome = 'REACHED' and k.state = 'OPEN'
                                and (k.contacted_at is null or k.contacted_at <= n.contacted_at)
                              group by n.case_id) first
                        where c.id = first.case_id and c.unbroken_since is null
                        """)
                        .param("contacts", contacts.toArray(UUID[]::new))
                        .update());
    }

    /** Counts the contacts of cases anew: who was reached last, the attempts since, the weeks without a gap. */
    List<LoggedContacts> recount(Scope scope, Collection<UUID> cases) {
        return scopes.in(scope, () -> {
            jdbc.sql(LOGGED + """
                    , week as (
                        select s.case_id, s.day, lag(s.day) over (partition by s.case_id order by s.day) as before
                        from standing s join cases.case c on c.id = s.case_id and s.day >= c.unbroken_since
                        where s.reached
                    ), unbroken as (
                        select w.case_id, max(w.day) as since from week w
                        where w.before is null or w.day > w.before + :week group by w.case_id
                    )
                    update cases.case c
                    set contacted_at = l.reached_at, attempted_at = l.attempted_at, attempts = l.attempts,
                        unbroken_since = u.since
                    from logged l left join unbroken u on u.case_id = l.case_id
                    where c.id = l.case_id
                      and (c.contacted_at, c.attempted_at, c.attempts, c.unbroken_since)
                          is distinct from (l.reached_at, l.attempted_at, l.attempts, u.since)
                    """)
                    .param("week", ContactClock.WEEK)
                    .param("cases", cases.toArray(UUID[]::new))
                    .update();
            return count(scope, cases);
        });
    }

    /** Until when a case is to be contacted, and what is next in it. */
    record Due(
            UUID caseId,
            @Nullable LocalDate contactDueOn,
            String nextStep,
            @Nullable LocalDate nextOn) {}

    void set(Scope scope, List<Due> dues) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update cases.case c set contact_due_on = d.due, next_step = d.step, next_on = d.next
                        from unnest(:cases::uuid[], :dues::date[], :steps::text[], :nexts::date[]) as d (id, due, step, next)
                        where c.id = d.id
                        """)
                        .param("cases", column(dues, Due::caseId))
                        .param("dues", column(dues, Due::contactDueOn))
                        .param("steps", column(dues, Due::nextStep))
                        .param("nexts", column(dues, Due::nextOn))
                        .update());
    }
}
