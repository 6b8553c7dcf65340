package org.goutong.cases;

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
     * Answers a concern, or says better what was answered, unless somebody else has since the given state; what became of
     * it is open again.
     */
    boolean answer(Scope scope, UUID id, String version, String code, String answer, LocalDate on, String by) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
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
                        == 1);
    }

    /** Notes what became of an answered concern; says whether it was answered. */
    boolean settle(Scope scope, UUID id, Concern.Outcome outcome, LocalDate on) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update cases.concern set outcome = :outcome, outcome_on = :on
                                where id = :id and answered_on is not null
                                """)
                                .param("outcome", outcome.name())
                                .param("on", on)
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** How often each answer was given within the scope, and how often it convinced. */
    List<Success> listSuccess(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql("""
                        select kind, answer_code, count(*)::int as given,
                               (count(*) filter (where outcome = 'SETTLED'))::int as settled,
                               (count(*) filter (where outcome = 'REMAINS'))::int as remains
                        from cases.concern where answered_on is not null
                        group by kind, answer_code order by kind, settled desc, answer_code
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
    record Success(String kind, String answerCode, int given, int settled, int remains) {}

    /** How often a kind was heard, and how often it still waits for an answer. */
    record Raised(String kind, int raised, int waiting) {}
}
