package org.goutong.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions of employers: writes and loads, for staff and for the holder of a personal link. */
@Repository
class QuestionStore {

    private static final String QUESTION = """
            select id, case_id, person_id, asked_by, wording, asked_at, answer, answered_at, answered_by,
                   xmin::text as version
            from cases.question
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    QuestionStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Keeps a question of the holder of a link, once for its key; its identifier when it is new. */
    Optional<UUID> ask(Scope link, Linked linked, UUID key, String wording, Instant now) {
        return scopes.in(
                link,
                () -> jdbc.sql("""
                        insert into cases.question (org_code, case_id, question_key, person_id, asked_by, wording, asked_at)
                        values (:org, :case, :key, :person, :name, :wording, :now)
                        on conflict on constraint question_once do nothing
                        returning id
                        """)
                        .param("org", linked.orgCode())
                        .param("case", linked.caseId())
                        .param("key", key)
                        .param("person", linked.personId())
                        .param("name", linked.personName())
                        .param("wording", wording)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional());
    }

    /** The questions of a case that the scope shows, the latest first; at most 50. */
    List<Question> list(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(QUESTION + "where case_id = :case order by asked_at desc, id desc limit 50")
                        .param("case", caseId)
                        .query(Question.class)
                        .list());
    }

    /** How many questions of a case wait for an answer. */
    int countOpen(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from cases.question where case_id = :case and answered_at is null")
                        .param("case", caseId)
                        .query(Integer.class)
                        .single());
    }

    Optional<Question> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(QUESTION + "where id = :id")
                        .param("id", id)
                        .query(Question.class)
                        .optional());
    }

    /** Releases an answer, or puts a released one right, unless somebody else has since the given state. */
    boolean answer(Staff by, UUID id, String version, String answer, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        update cases.question set answer = :answer, answered_at = :now, answered_by = :by
                        where id = :id and xmin::text = :version
                        """)
                                .param("answer", answer)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("by", by.name())
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** Who is to answer a question: the owner of the case, otherwise whoever gave the link. */
    record Answerer(UUID id, String name, String employerName, UUID employerId) {}

    Optional<Answerer> findAnswerer(Scope scope, UUID question) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select coalesce(c.owner_id, l.made_by) as id,
                               case when c.owner_id is null then l.made_by_name else c.owner_name end as name,
                               e.name as employer_name, c.employer_id
                        from cases.question q
                        join cases.case c on c.id = q.case_id
                        join cases.person_link l on l.person_id = q.person_id
                        join employers.pub_employer e on e.id = c.employer_id
                        where q.id = :question
                        """)
                        .param("question", question)
                        .query(Answerer.class)
                        .optional());
    }
}
