package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.goutong.cases.Case.ExitReason;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends cases of employers that have closed down, and takes them up again when it was a mistake. */
@Repository
class ClosedEmployerStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ClosedEmployerStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** A case that ended. */
    record Ended(UUID id, String orgCode) {}

    /**
     * Ends the case of an employer, also one that rests, whose day is kept; unless statutory steps are under way: these have an
     * end of their own. Empty when there is none, or the employer works again.
     */
    Optional<Ended> end(Scope scope, UUID employer, String by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with ended as (
                            update cases.case c
                            set state = 'CLOSED', exit_reason = :reason,
                                resume_on = case when c.state = 'SHELVED' then c.resume_on end,
                                contact_due_on = null, next_step = '', next_on = null, unbroken_since = null
                            from employers.pub_employer e
                            where c.employer_id = :employer and c.state in ('OPEN', 'SHELVED') and c.stage = any(:stages)
                              and e.id = c.employer_id and e.closed_on is not null
                            returning c.id, c.org_code, c.stage
                        ), stepped as (
                            insert into cases.step (org_code, case_id, kind, from_stage, stepped_on, detail, by_name, at)
                            select org_code, id, 'CLOSED', stage, :today, :reason, :by, :now from ended
                        )
                        select id, org_code from ended
                        """)
                        .param("reason", ExitReason.EMPLOYER_CLOSED.name())
                        .param("employer", employer)
                        .param("stages", stages(stage -> !stage.statutory()))
                        .param("today", Time.day(now))
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Ended.class)
                        .optional());
    }

    /**
     * A case that was taken up again, or rests again.
     *
     * @param exitReason why it rests; empty when it is open
     */
    record Resumed(UUID id, String orgCode, Case.State state, String exitReason, String employerName) {}

    /**
     * Takes up again the case of an employer that ended with it and by nobody's hand; whoever owned it owns it from today on.
     * One that rested then rests again until its day. Empty when there is none, or the employer is closed.
     *
     * @param dueOn day of the next contact, and of the next step, of a case that is taken up
     */
    Optional<Resumed> resume(Scope scope, UUID employer, String by, LocalDate dueOn, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with resumed as (
                            update cases.case c
                            set state = case when c.resume_on is null then 'OPEN' else 'SHELVED' end,
                                exit_reason = case when c.resume_on is null then ''
                                                   else coalesce((select s.detail from cases.step s
                                                                  where s.case_id = c.id and s.kind = 'SHELVED' and s.taken_back_at is null
                                                                  order by s.at desc, s.id desc limit 1), :other) end,
                                owned_on = case when c.resume_on is not null then c.owned_on
                                                when c.owner_id is not null then :today end,
                                contact_due_on = case when c.resume_on is null and c.owner_id is not null
                                                           and c.stage = any(:weekly) then :due end,
                                next_step = '', next_on = case when c.resume_on is null then :due end
                            from employers.pub_employer e
                            where c.employer_id = :employer and c.state = 'CLOSED' and c.exit_reason = :reason
                              and e.id = c.employer_id and e.closed_on is null
                              -- No step is left where records that were one for a while were parted: it stays with the kept one.
                              and coalesce((select s.by_id is null from cases.step s
                                            where s.case_id = c.id and s.kind = 'CLOSED' and s.taken_back_at is null
                                            order by s.at desc, s.id desc limit 1), true)
                            returning c.id, c.org_code, c.stage, c.state, c.exit_reason, e.name as employer_name
                        ), stepped as (
                            insert into cases.step (org_code, case_id, kind, from_stage, stepped_on, detail, by_name, at)
                            select org_code, id, case state when 'OPEN' then 'RESUMED' else state end, stage, :today,
                                   exit_reason, :by, :now
                            from resumed
                        )
                        select id, org_code, state, exit_reason, employer_name from resumed
                        """)
                        .param("other", ExitReason.OTHER.name())
                        .param("reason", ExitReason.EMPLOYER_CLOSED.name())
                        .param("employer", employer)
                        .param("weekly", stages(Stage::weekly))
                        .param("due", dueOn)
                        .param("today", Time.day(now))
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Resumed.class)
                        .optional());
    }

    private static String[] stages(Predicate<Stage> which) {
        return Arrays.stream(Stage.values()).filter(which).map(Stage::name).toArray(String[]::new);
    }
}
