package org.goutong.opinions;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.cases.Linked;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions of employers: writes and loads, for staff and for the holder of a personal link. */
@Repository
class QuestionStore {

    private static final String QUESTION = """
            select id, case_id, person_id, asked_by, source, kind, wording, asked_at, noted_by, owner_id, owner_name, due_on,
                   answer, answered_at, answered_by, change_made, note, withdrawn_at, xmin::text as version
            from opinions.question
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    QuestionStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Keeps a question of the holder of a link, once for its key; its identifier when it is new. */
    Optional<UUID> ask(Scope link, Linked linked, UUID key, String wording, Instant now) {
        return scopes.in(link, () -> {
            // The holder of a link reads no row of the table, so the row cannot tell its identifier.
            var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
            var added = jdbc.sql("""
                            insert into opinions.question (id, org_code, case_id, question_key, person_id, asked_by, wording, asked_at)
                            values (:id, :org, :case, :key, :person, :name, :wording, :now)
                            on conflict do nothing
                            """)
                    .param("id", id)
                    .param("org", linked.orgCode())
                    .param("case", linked.caseId())
                    .param("key", key)
                    .param("person", linked.personId())
                    .param("name", linked.personName())
                    .param("wording", wording)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return added == 1 ? Optional.of(id) : Optional.empty();
        });
    }

    /** The questions of a case that the scope shows, the latest first; at most 50. */
    List<Question> list(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                QUESTION
                                        + "where case_id = :case and withdrawn_at is null order by asked_at desc, id desc limit 50")
                        .param("case", caseId)
                        .query(Question.class)
                        .list());
    }

    /** What the employer of a link asked and remarked, the latest first; at most 50. */
    List<OwnQuestion> listOwn(Scope link) {
        return scopes.in(link, () -> jdbc.sql("""
                        select asked_by, wording, asked_at, answer, answered_at, answered_by, change_made
                        from opinions.linked_questions() order by asked_at desc, id desc limit 50
                        """).query(OwnQuestion.class).list());
    }

    /** How many questions that the employer of a link asked on its own page wait for an answer. */
    int countOpen(Scope link) {
        return scopes.in(
                link,
                () -> jdbc.sql(
                                "select count(*) from opinions.linked_questions() where source = 'PAGE' and answered_at is null")
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

    /** Writes down what somebody at an employer said; empty when there is one with its key already. */
    Optional<UUID> note(Staff by, Case kept, NewOpinion opinion, String who, @Nullable UUID guest, Instant at) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into opinions.question (org_code, case_id, question_key, person_id, asked_by, source, kind, wording,
                                                    guest_id, asked_at, noted_by, note)
                        values (:org, :case, :key, :person, :who, :source, :kind, :wording, :guest, :at, :by, :note)
                        on conflict on constraint question_once do nothing
                        returning id
                        """)
                        .param("org", kept.orgCode())
                        .param("case", kept.id())
                        .param("key", opinion.key())
                        .param("person", opinion.personId(), Types.OTHER)
                        .param("who", who)
                        .param("source", opinion.source().name())
                        .param("kind", opinion.kind())
                        .param("wording", opinion.wording())
                        .param("guest", guest, Types.OTHER)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.name())
                        .param("note", opinion.note())
                        .query(UUID.class)
                        .optional());
    }

    /** Releases an answer, or puts a released one right, unless somebody else has since the given state. */
    boolean answer(Staff by, UUID id, String version, String answer, String change, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        update opinions.question
                        set answer = :answer, change_made = :change, answered_at = :now, answered_by = :by
                        where id = :id and xmin::text = :version
                        """)
                                .param("answer", answer)
                                .param("change", change)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("by", by.name())
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /** Notes what it is about, who looks after it and until when, unless somebody else has changed it since. */
    boolean assign(
            Scope scope,
            UUID id,
            String version,
            String kind,
            UUID owner,
            String ownerName,
            LocalDate dueOn,
            String note) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update opinions.question set kind = :kind, owner_id = :owner, owner_name = :name, due_on = :due, note = :note
                        where id = :id and xmin::text = :version
                        """)
                                .param("kind", kind)
                                .param("owner", owner)
                                .param("name", ownerName)
                                .param("due", dueOn)
                                .param("note", note)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    /**
     * Gives what waits for somebody's answer in some cases to another; returns it.
     *
     * @param from null for what nobody looks after
     */
    List<UUID> passOn(Scope scope, Collection<UUID> caseIds, @Nullable UUID from, Colleague to) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with passed as (
                            update opinions.question set owner_id = :to, owner_name = :name
                            where case_id = any(:cases) and owner_id is not distinct from :from::uuid and answered_at is null
                            returning id, withdrawn_at
                        )
                        select id from passed where withdrawn_at is null
                        """)
                        .param("to", to.id())
                        .param("name", to.name())
                        .param("cases", caseIds.toArray(UUID[]::new))
                        .param("from", from, Types.OTHER)
                        .query(UUID.class)
                        .list());
    }

    /** Leaves what waits for somebody's answer in some cases without anybody who looks after it; returns it. */
    List<UUID> release(Scope scope, Collection<UUID> caseIds, UUID from) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with released as (
                            update opinions.question set owner_id = null, owner_name = ''
                            where case_id = any(:cases) and owner_id = :from and answered_at is null
                            returning id, withdrawn_at
                        )
                        select id from released where withdrawn_at is null
                        """)
                        .param("cases", caseIds.toArray(UUID[]::new))
                        .param("from", from)
                        .query(UUID.class)
                        .list());
    }

    /** Gives all that waits in a case to one person; returns it. */
    List<UUID> moveTo(Scope scope, UUID caseId, Colleague owner) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with moved as (
                            update opinions.question set owner_id = :owner, owner_name = :name
                            where case_id = :case and answered_at is null
                            returning id, withdrawn_at
                        )
                        select id from moved where withdrawn_at is null
                        """)
                        .param("owner", owner.id())
                        .param("name", owner.name())
                        .param("case", caseId)
                        .query(UUID.class)
                        .list());
    }

    /** How much waits for somebody in a unit. */
    record Left(String orgCode, String ownerName, int waiting) {}

    /** What waits for somebody's answer in each unit. */
    List<Left> countLeft(Scope scope, UUID owner) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select org_code, max(owner_name) as owner_name, count(*)::int as waiting from opinions.question
                        where owner_id = :owner and withdrawn_at is null and answered_at is null
                        group by org_code order by org_code
                        """).param("owner", owner).query(Left.class).list());
    }

    /** Takes back one that staff wrote down, or lets it stand again; says whether that changed anything. */
    boolean withdraw(Scope scope, UUID id, @Nullable Instant at) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update opinions.question set withdrawn_at = :at
                        where id = :id and noted_by <> '' and (withdrawn_at is null) = (:at::timestamptz is not null)
                        """)
                                .param(
                                        "at",
                                        at == null ? null : at.atOffset(ZoneOffset.UTC),
                                        Types.TIMESTAMP_WITH_TIMEZONE)
                                .param("id", id)
                                .update()
                        == 1);
    }

    /**
     * Who is to answer a question: its owner or the case's, or who gave the link.
     *
     * @param organiserId who holds the talk at which, or before which, it was asked
     */
    record Answerer(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable UUID organiserId,
            String employerName) {}

    Optional<Answerer> findAnswerer(Scope scope, UUID question) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select one.id, one.name, m.organiser_id, e.name as employer_name
                        from opinions.question q
                        join cases.pub_case c on c.id = q.case_id
                        join employers.pub_employer e on e.id = c.employer_id
                        left join cases.pub_person_link l on l.person_id = q.person_id
                        left join talks.pub_guest g on g.id = q.guest_id
                        left join talks.pub_employer_meeting m on m.id = g.meeting_id
                        left join lateral (
                            select o.id, o.name
                            from (values (1, q.owner_id, q.owner_name), (2, c.owner_id, c.owner_name),
                                         (3, l.made_by, l.made_by_name))
                                 as o (place, id, name)
                            where o.id is not null order by o.place limit 1) one on true
                        where q.id = :question
                        """)
                        .param("question", question)
                        .query(Answerer.class)
                        .optional());
    }
}
