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

    /** Cases that were to be deliberated again by a day. */
    List<Due> listReviewDue(Scope scope, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql(DUE.formatted("c.review_on", CaseFilter.REVIEW))
                        .param("today", today)
                        .query(Due.class)
                        .list());
    }

    /** Cases whose strategy has expired by a day. */
    List<Due> listStrategyExpired(Scope scope, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql(DUE.formatted("c.strategy_until", CaseFilter.STRATEGY))
                        .param("today", today)
                        .query(Due.class)
                        .list());
    }

    /**
     * Somebody at an employer who is to be talked to.
     *
     * @param position may be empty
     */
    record PersonDue(
            UUID personId,
            UUID caseId,
            String orgCode,
            UUID employerId,
            String employer,
            UUID ownerId,
            String ownerName,
            String name,
            String position,
            Level level,
            OurLevel ourLevel,
            String ourName,
            LocalDate dueOn) {

        /** What they do there, in the visitor's language where the position is not known. */
        String post() {
            return position.isEmpty() ? level.word() : position;
        }
    }

    private static final String PEOPLE_DUE = """
            select p.id as person_id, c.id as case_id, c.org_code, c.employer_id, e.name as employer, c.owner_id, c.owner_name,
                   p.name, p.position, p.level, p.our_level, p.our_name, p.due_on
            from cases.person p
            join cases.case c on c.id = p.case_id
            join employers.pub_employer e on e.id = c.employer_id
            where p.left_on is null and p.due_on <= :today and c.state = 'OPEN' and c.owner_id is not null
              and c.stage <> 'FOUNDED' and p.due_on is distinct from c.contact_due_on
            """;

    /** People who are due by a day, unless the weekly contact of their employer is due for the same reason. */
    List<PersonDue> listPeopleDue(Scope scope, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PEOPLE_DUE + "order by p.id")
                        .param("today", today)
                        .query(PersonDue.class)
                        .list());
    }

    /** The same of one owner, who is longest due first. */
    List<PersonDue> listPeopleDue(Scope scope, UUID owner, LocalDate today, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PEOPLE_DUE + "and c.owner_id = :owner order by p.due_on, p.id limit :most")
                        .param("today", today)
                        .param("owner", owner)
                        .param("most", most)
                        .query(PersonDue.class)
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
}
