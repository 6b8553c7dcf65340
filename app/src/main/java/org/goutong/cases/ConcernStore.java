package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Concerns: writes and loads. */
@Repository
class ConcernStore {

    private static final String CONCERN = """
            select id, case_id, kind, wording, person_title, raised_on, raised_by, answer_code, answer, answered_on,
                   answered_by, outcome, outcome_on, xmin::text as version
            from cases.concern
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ConcernStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Notes a concern. */
    UUID raise(Scope scope, Case kept, String kind, String wording, String personTitle, LocalDate on, String by) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into cases.concern (org_code, case_id, kind, wording, person_title, raised_on, raised_by)
                        values (:org, :case, :kind, :wording, :person, :on, :by) returning id
                        """)
                        .param("org", kept.orgCode())
                        .param("case", kept.id())
                        .param("kind", kind)
                        .param("wording", wording)
                        .param("person", personTitle)
                        .param("on", on)
                        .param("by", by)
                        .query(UUID.class)
                        .single());
    }

    Optional<Concern> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(CONCERN + "where id = :id")
                        .param("id", id)
                        .query(Concern.class)
                        .optional());
    }

    /** The concerns of a case, the latest first; at most 100. */
    List<Concern> list(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(CONCERN + "where case_id = :case order by raised_on desc, id desc limit 100")
                        .param("case", caseId)
                        .query(Concern.class)
                        .list());
    }

    /**
     * Answers a concern, unless somebody else has since the given state; what became of it is open again. An answer that was
     * still open has not convinced, unless the same person gave it in the same way on the same day: then it is only said better.
     */
    boolean answer(Scope scope, UUID id, String version, String code, String answer, LocalDate on, String by) {
        return scopes.in(scope, () -> {
            var answered = jdbc.sql("""
                            update cases.concern
                            set answer_code = :code, answer = :answer, answered_on = :on, answered_by = :by, outcome = 'OPEN',
                                outcome_on = null
                            where id = :id and xmin::text = :version
                            """)
                            .param("code", code)
                            .param("answer", answer)
                            .param("on", on)
                            .param("by", by)
                            .param("id", id)
                            .param("version", version)
                            .update()
                    == 1;
            if (answered && !sayBetter(id, code, answer, on, by)) {
                add(id, code, answer, on, by);
            }
            return answered;
        });
    }

    private boolean sayBetter(UUID concernId, String code, String answer, LocalDate on, String by) {
        return jdbc.sql("""
                        update cases.concern_answer set answer = :answer
                        where concern_id = :concern and outcome = 'OPEN' and code = :code and answered_on = :on
                          and answered_by = :by
                        """)
                        .param("answer", answer)
                        .param("by", by)
                        .param("concern", concernId)
                        .param("code", code)
                        .param("on", on)
                        .update()
                == 1;
    }

    private void add(UUID concernId, String code, String answer, LocalDate on, String by) {
        jdbc.sql("""
                update cases.concern_answer set outcome = 'REMAINS', outcome_on = greatest(answered_on, :on)
                where concern_id = :concern and outcome = 'OPEN'
                """).param("on", on).param("concern", concernId).update();
        jdbc.sql("""
                insert into cases.concern_answer (org_code, case_id, concern_id, code, answer, answered_on, answered_by)
                select org_code, case_id, id, :code, :answer, :on, :by from cases.concern where id = :concern
                """)
                .param("code", code)
                .param("answer", answer)
                .param("on", on)
                .param("by", by)
                .param("concern", concernId)
                .update();
    }

    /** Notes what became of the last answer to a concern, unless somebody else has changed it since the given state. */
    boolean settle(Scope scope, UUID id, String version, Concern.Outcome outcome, LocalDate on) {
        return scopes.in(scope, () -> {
            var settled = jdbc.sql("""
                            update cases.concern set outcome = :outcome, outcome_on = :on
                            where id = :id and answered_on is not null and xmin::text = :version
                            """)
                            .param("outcome", outcome.name())
                            .param("on", outcome == Concern.Outcome.OPEN ? null : on, Types.DATE)
                            .param("id", id)
                            .param("version", version)
                            .update()
                    == 1;
            if (!settled) {
                return false;
            }
            jdbc.sql("""
                    update cases.concern_answer set outcome = :outcome, outcome_on = :on
                    where id = (select id from cases.concern_answer where concern_id = :concern order by id desc limit 1)
                    """)
                    .param("outcome", outcome.name())
                    .param("on", outcome == Concern.Outcome.OPEN ? null : on, Types.DATE)
                    .param("concern", id)
                    .update();
            return true;
        });
    }

    /** Every answer that a concern was given, the latest first; at most 20. */
    List<Concern.Answer> listAnswers(Scope scope, UUID concernId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select code, answer, answered_on, answered_by, outcome from cases.concern_answer
                        where concern_id = :concern order by id desc limit 20
                        """)
                        .param("concern", concernId)
                        .query(Concern.Answer.class)
                        .list());
    }

    /** How often each answer was given within the scope, and how often it convinced: every time that it was given counts. */
    List<Success> listSuccess(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql("""
                        select k.kind, a.code as answer_code, count(*)::int as given,
                               (count(*) filter (where a.outcome = 'SETTLED'))::int as settled,
                               (count(*) filter (where a.outcome = 'REMAINS'))::int as remains
                        from cases.concern_answer a join cases.concern k on k.id = a.concern_id
                        group by k.kind, a.code order by k.kind, settled desc, a.code
                        """).query(Success.class).list());
    }

    /** How many concerns of each kind were raised within the scope. */
    List<Raised> listRaised(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql("""
                        select kind, count(*)::int as raised, (count(*) filter (where answered_on is null))::int as waiting
                        from cases.concern group by kind order by 2 desc, kind
                        """).query(Raised.class).list());
    }

    /**
     * How an answer did.
     *
     * @param answerCode empty for answers in words of their own
     * @param given how often it was given
     */
    record Success(String kind, String answerCode, int given, int settled, int remains) {

        /** Of how many of them it is known what came of it. */
        int known() {
            return settled + remains;
        }
    }

    /** How often a kind was heard, and how often it still waits for an answer. */
    record Raised(String kind, int raised, int waiting) {}
}
