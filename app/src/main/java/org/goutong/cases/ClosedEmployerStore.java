package org.goutong.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.goutong.cases.Case.ExitReason;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends cases of employers that have closed down. */
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
     * Ends the case of an employer, also one that rests, unless statutory steps are under way: these have an end of their
     * own. Empty when there is none, or the employer works again.
     */
    Optional<Ended> end(Scope scope, UUID employer, String by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with ended as (
                            update cases.case c
                            set state = 'CLOSED', exit_reason = :reason, resume_on = null, contact_due_on = null, next_step = '',
                                next_on = null, unbroken_since = null
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
                        .param(
                                "stages",
                                Arrays.stream(Stage.values())
                                        .filter(stage -> !stage.statutory())
                                        .map(Stage::name)
                                        .toArray(String[]::new))
                        .param("today", Time.day(now))
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Ended.class)
                        .optional());
    }
}
