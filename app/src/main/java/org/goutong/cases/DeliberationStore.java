package org.goutong.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Strategies, deliberations, and whom a decision waits for: writes and loads. */
@Repository
class DeliberationStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    DeliberationStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Until the running transaction ends nobody else decides anything of a case. */
    void hold(Scope scope, UUID caseId) {
        scopes.run(
                scope,
                () -> jdbc.sql("select id from cases.case where id = :case for update")
                        .param("case", caseId)
                        .query(UUID.class)
                        .single());
    }

    /** Adds a strategy to a case that is held. */
    void addStrategy(Case kept, String strategy, LocalDate decidedOn, LocalDate expiresOn, Staff by, Instant now) {
        scopes.run(
                by.scope(),
                () -> jdbc.sql("""
                        insert into cases.strategy (org_code, case_id, strategy, decided_on, expires_on, by_id, by_name, at)
                        values (:org, :case, :strategy, :decided, :expires, :by, :byName, :now)
                        """)
                        .param("org", kept.orgCode())
                        .param("case", kept.id())
                        .param("strategy", strategy)
                        .param("decided", decidedOn)
                        .param("expires", expiresOn)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** The strategy that was decided last. */
    Optional<Strategy> findStrategy(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, strategy, decided_on, expires_on, by_name, at from cases.strategy
                        where case_id = :case order by at desc, id desc limit 1
                        """).param("case", caseId).query(Strategy.class).optional());
    }

    void addDeliberation(
            Case kept,
            LocalDate heldOn,
            String attendees,
            String decision,
            @Nullable LocalDate nextReviewOn,
            Staff by,
            Instant now) {
        scopes.run(
                by.scope(),
                () -> jdbc.sql("""
                        insert into cases.deliberation (org_code, case_id, held_on, attendees, decision, next_review_on, by_id,
                                                        by_name, at)
                        values (:org, :case, :held, :attendees, :decision, :next, :by, :byName, :now)
                        """)
                        .param("org", kept.orgCode())
                        .param("case", kept.id())
                        .param("held", heldOn)
                        .param("attendees", attendees)
                        .param("decision", decision)
                        .param("next", nextReviewOn, Types.DATE)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** The deliberation that was held last. */
    Optional<Deliberation> findDeliberation(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select held_on, attendees, decision, next_review_on, by_name from cases.deliberation
                        where case_id = :case order by held_on desc, id desc limit 1
                        """)
                        .param("case", caseId)
                        .query(Deliberation.class)
                        .optional());
    }

    /** Notes whom the decision waits for from a day on; whoever it waited for before has decided by then. */
    void waitFor(Case kept, String waitingOn, String note, LocalDate since, Staff by) {
        scopes.run(by.scope(), () -> {
            endWaiting(by.scope(), kept.id(), since);
            jdbc.sql("""
                    insert into cases.waiting (org_code, case_id, waiting_on, note, since_on, by_name)
                    values (:org, :case, :on, :note, :since, :by)
                    """)
                    .param("org", kept.orgCode())
                    .param("case", kept.id())
                    .param("on", waitingOn)
                    .param("note", note)
                    .param("since", since)
                    .param("by", by.name())
                    .update();
        });
    }

    /** Nobody is waited for any more. */
    void endWaiting(Scope scope, UUID caseId, LocalDate on) {
        scopes.run(
                scope, () -> jdbc.sql("""
                        update cases.waiting set until_on = greatest(since_on, :on) where case_id = :case and until_on is null
                        """).param("on", on).param("case", caseId).update());
    }

    /** Whom the decision of a case waits for. */
    Optional<Waiting> findWaiting(Scope scope, UUID caseId) {
        return listWaiting(scope, caseId).stream()
                .filter(one -> one.untilOn() == null)
                .findFirst();
    }

    /** The chain of a decision, the latest link first; at most 20. */
    List<Waiting> listWaiting(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, waiting_on, note, since_on, until_on, by_name from cases.waiting
                        where case_id = :case order by until_on is not null, since_on desc, id desc limit 20
                        """).param("case", caseId).query(Waiting.class).list());
    }
}
