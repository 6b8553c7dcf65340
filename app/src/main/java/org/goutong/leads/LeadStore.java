package org.goutong.leads;

import static org.goutong.orgs.Columns.column;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leads: writes and lists. */
@Repository
class LeadStore {

    /** Begins with employers and days; those that have become one of them go along. */
    private static final String REACHED = """
            with given as (
                select * from unnest(:employers::uuid[], :days::date[]) as g (employer_id, day)
            ), reached as (
                select g.employer_id, g.day from given g
                union all
                select e.id, g.day from given g join employers.pub_employer e on e.merged_into = g.employer_id
            )
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    LeadStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * Raises one lead for each employer of a stall that has neither a union nor a lead from this stall; one statement,
     * in one order, so that two people who press at once do not wait for each other in a circle.
     */
    List<Fresh> raise(
            Staff by, UUID meeting, Collection<UUID> employers, Colleague owner, LocalDate dueOn, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        with fresh as (
                            insert into leads.lead (org_code, employer_id, meeting_id, applicants, owner_id, owner_name,
                                                       due_on, raised_by, raised_by_name, raised_at)
                            select n.org_code, n.employer_id, n.meeting_id, n.applicants, :owner, :ownerName, :due, :by,
                                   :byName, :now
                            from joining.pub_employer_without_union n
                            join employers.pub_employer e on e.id = n.employer_id
                            where n.meeting_id = :meeting and n.employer_id = any(:employers::uuid[])
                              and (e.union_founded_on is null or e.union_founded_on > :today)
                            order by n.employer_id
                            on conflict on constraint lead_once_per_employer_and_meeting do nothing
                            returning id, employer_id, org_code
                        )
                        select f.id, f.employer_id, f.org_code, e.name
                        from fresh f join employers.pub_employer e on e.id = f.employer_id
                        """)
                        .param("owner", owner.id())
                        .param("ownerName", owner.name())
                        .param("due", dueOn)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("meeting", meeting)
                        .param(
                                "employers",
                                employers.stream().map(UUID::toString).toArray(String[]::new))
                        .param("today", Time.day(now))
                        .query(Fresh.class)
                        .list());
    }

    /** A lead just raised. */
    record Fresh(UUID id, UUID employerId, String orgCode, String name) {}

    /** Leads within the scope, what is due first first. */
    List<LeadRow> list(Scope scope, LeadFilter filter, LeadFilter.@Nullable Position after, int most) {
        return scopes.in(
                scope,
                () -> wanted(jdbc.sql("""
                                select l.id, l.employer_id, e.name, l.meeting_id, m.title as meeting, m.opens_at as met_at,
                                       l.applicants, l.owner_name, l.due_on, l.answered_on, l.org_code
                                """ + WANTED + """
                                  and (:afterDue::date is null or (l.due_on, l.id) > (:afterDue, :afterId))
                                order by l.due_on, l.id limit :most
                                """), filter)
                        .param("afterDue", after == null ? null : after.dueOn(), Types.DATE)
                        .param("afterId", after == null ? null : after.id(), Types.OTHER)
                        .param("most", most)
                        .query(LeadRow.class)
                        .list());
    }

    /** Notes that somebody was at employers; returns the leads that waited for it. */
    List<UUID> answer(Scope scope, Collection<UUID> employers, LocalDate on) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update leads.lead set answered_on = :on
                        where answered_on is null
                          and employer_id in (select unnest(:employers::uuid[])
                                              union all select e.id from employers.pub_employer e
                                              where e.merged_into = any(:employers))
                        returning id
                        """)
                        .param("on", on)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** The same where employers were reached on days of their own, for the leads that were raised by then. */
    List<UUID> answerAll(Scope scope, Collection<Leads.Reached> reached) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REACHED + """
                        update leads.lead l set answered_on = first.day
                        from (select w.id, min(r.day) as day
                              from leads.lead w join reached r on r.employer_id = w.employer_id
                              where w.answered_on is null and r.day >= (w.raised_at at time zone 'Asia/Shanghai')::date
                              group by w.id) first
                        where l.id = first.id
                        returning l.id
                        """)
                        .param("employers", column(reached, Leads.Reached::employerId))
                        .param("days", column(reached, Leads.Reached::day))
                        .query(UUID.class)
                        .list());
    }

    /** Lets those answered leads wait again that were raised after somebody was last reached; returns them. */
    List<UUID> unanswer(Scope scope, Collection<Leads.LastReached> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REACHED + """
                        update leads.lead l set answered_on = null
                        from reached r
                        where l.employer_id = r.employer_id and l.answered_on is not null
                          and (r.day is null
                               or least(l.answered_on, (l.raised_at at time zone 'Asia/Shanghai')::date) > r.day)
                        returning l.id
                        """)
                        .param("employers", column(employers, Leads.LastReached::employerId))
                        .param("days", column(employers, Leads.LastReached::day))
                        .query(UUID.class)
                        .list());
    }

    private static final String WANTED = """
            from leads.lead l
            join employers.pub_employer e on e.id = l.employer_id
            join outreach.pub_meeting m on m.id = l.meeting_id
            where (:owner::uuid is null or l.owner_id = :owner)
              and (:meeting::uuid is null or l.meeting_id = :meeting)
              and (:dueBefore::date is null or l.answered_on is null and l.due_on < :dueBefore)
              and (:text = '' or position(upper(:text) in upper(e.name)) > 0)
            """;

    /** How many leads the filter leaves, counted up to 10,000 and one. */
    int count(Scope scope, LeadFilter filter) {
        return scopes.in(
                scope,
                () -> wanted(jdbc.sql("select count(*) from (select 1 " + WANTED + " limit 10001) counted"), filter)
                        .query(Integer.class)
                        .single());
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec sql, LeadFilter filter) {
        return sql.param("owner", filter.owner(), Types.OTHER)
                .param("meeting", filter.meeting(), Types.OTHER)
                .param(
                        "dueBefore",
                        switch (filter.due()) {
                            case ANY -> null;
                            case WAITING -> LocalDate.MAX;
                            case LATE -> filter.today();
                        },
                        Types.DATE)
                .param("text", filter.text());
    }
}
