package org.goutong.tasks;

import static org.goutong.orgs.Columns.column;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks: writes, loads and lists. */
@Repository
class TaskStore {

    private static final String TASK = """
            select id, org_code, kind, subject_name, subject_path, note, owner_id, owner_name, due_on, state, done_at
            from tasks.task
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    TaskStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Enters tasks in one statement, those that are there already excepted; returns how many were new. */
    int add(Scope scope, List<NewTask> tasks, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into tasks.task (task_key, org_code, kind, subject_name, subject_path, note, owner_id, owner_name,
                                                due_on, created_by, created_at)
                        select t.*, :now
                        from unnest(:keys::text[], :orgs::text[], :kinds::text[], :names::text[], :paths::text[], :notes::text[],
                                    :owners::uuid[], :ownerNames::text[], :due::date[], :creators::uuid[]) as t
                        on conflict on constraint task_once do nothing
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("keys", column(tasks, NewTask::taskKey))
                        .param("orgs", column(tasks, NewTask::orgCode))
                        .param("kinds", column(tasks, NewTask::kind))
                        .param("names", column(tasks, NewTask::subjectName))
                        .param("paths", column(tasks, NewTask::subjectPath))
                        .param("notes", column(tasks, NewTask::note))
                        .param("owners", column(tasks, NewTask::ownerId))
                        .param("ownerNames", column(tasks, NewTask::ownerName))
                        .param("due", column(tasks, NewTask::dueOn))
                        .param("creators", column(tasks, NewTask::createdBy))
                        .update());
    }

    /** Gives a task to another person or sets it another day, open again. */
    void give(Scope scope, NewTask task) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update tasks.task
                        set owner_id = :owner, owner_name = :ownerName, due_on = :due, state = 'OPEN', done_by = null,
                            done_at = null
                        where task_key = :key
                        """)
                        .param("owner", task.ownerId())
                        .param("ownerName", task.ownerName())
                        .param("due", task.dueOn())
                        .param("key", task.taskKey())
                        .update());
    }

    /** Gives the task with a key to another unit, and opens it again. */
    void handOver(Scope scope, String taskKey, String orgCode, String subjectName, UUID ownerId, String ownerName) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update tasks.task
                        set org_code = :org, subject_name = :name, owner_id = :owner, owner_name = :ownerName, state = 'OPEN',
                            done_by = null, done_at = null
                        where task_key = :key and (state = 'DONE' or org_code <> :org)
                        """)
                        .param("org", orgCode)
                        .param("name", subjectName)
                        .param("owner", ownerId)
                        .param("ownerName", ownerName)
                        .param("key", taskKey)
                        .update());
    }

    /** Makes the task with a key say something else, whether it is open or done. */
    void change(Scope scope, NewTask task) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update tasks.task
                        set org_code = :org, subject_name = :name, note = :note, owner_id = :owner, owner_name = :ownerName,
                            due_on = :due
                        where task_key = :key
                        """)
                        .param("org", task.orgCode())
                        .param("name", task.subjectName())
                        .param("note", task.note())
                        .param("owner", task.ownerId())
                        .param("ownerName", task.ownerName())
                        .param("due", task.dueOn())
                        .param("key", task.taskKey())
                        .update());
    }

    Optional<Task> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(TASK + "where id = :id")
                        .param("id", id)
                        .query(Task.class)
                        .optional());
    }

    /** Marks an open task as done; says whether it was open. */
    boolean finish(Scope scope, UUID id, UUID by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update tasks.task set state = 'DONE', done_by = :by, done_at = :now
                                where id = :id and state = 'OPEN'
                                """)
                                .param("by", by)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** Marks the open tasks with these keys as done and returns them. */
    List<Task> finishAll(Scope scope, Collection<String> taskKeys, UUID by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update tasks.task set state = 'DONE', done_by = :by, done_at = :now
                        where task_key = any(:keys) and state = 'OPEN'
                        returning id, org_code, kind, subject_name, subject_path, note, owner_id, owner_name, due_on, state, done_at
                        """)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("keys", taskKeys.toArray(String[]::new))
                        .query(Task.class)
                        .list());
    }

    /** Opens those tasks with these keys again that are done, and returns them. */
    List<Task> reopenAll(Scope scope, Collection<String> taskKeys) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update tasks.task set state = 'OPEN', done_by = null, done_at = null
                        where task_key = any(:keys) and state = 'DONE'
                        returning id, org_code, kind, subject_name, subject_path, note, owner_id, owner_name, due_on, state, done_at
                        """)
                        .param("keys", taskKeys.toArray(String[]::new))
                        .query(Task.class)
                        .list());
    }

    /** Gives somebody's open tasks with these keys to another. */
    void passOn(Scope scope, Collection<String> taskKeys, @Nullable UUID from, UUID to, String toName) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update tasks.task set owner_id = :to, owner_name = :toName
                        where task_key = any(:keys) and (:from::uuid is null or owner_id = :from) and state = 'OPEN'
                        """)
                        .param("to", to)
                        .param("toName", toName)
                        .param("keys", taskKeys.toArray(String[]::new))
                        .param("from", from, Types.OTHER)
                        .update());
    }

    List<RaisedTask> listRaised(Scope scope, Collection<String> taskKeys) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, kind, owner_name, due_on, state = 'DONE' as done
                        from tasks.task where task_key = any(:keys) order by due_on, id
                        """)
                        .param("keys", taskKeys.toArray(String[]::new))
                        .query(RaisedTask.class)
                        .list());
    }

    /** Opens a task again that was done after a moment; says whether it did. */
    boolean reopen(Scope scope, UUID id, Instant doneAfter) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                                update tasks.task set state = 'OPEN', done_by = null, done_at = null
                                where id = :id and state = 'DONE' and done_at > :after
                                """)
                                .param("id", id)
                                .param("after", doneAfter.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }

    /**
     * Open tasks at and below a unit, what is due first first.
     *
     * @param owner only theirs, or everybody's (null)
     */
    List<Task> listOpen(
            Scope scope,
            String orgCode,
            @Nullable UUID owner,
            @Nullable LocalDate afterDue,
            @Nullable UUID afterId,
            int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(TASK + """
                        where state = 'OPEN' and org_code >= :from and org_code < :to
                          and (:owner::uuid is null or owner_id = :owner)
                          and (:afterDue::date is null or (due_on, id) > (:afterDue, :afterId))
                        order by due_on, id limit :most
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("owner", owner, Types.OTHER)
                        .param("afterDue", afterDue, Types.DATE)
                        .param("afterId", afterId, Types.OTHER)
                        .param("most", most)
                        .query(Task.class)
                        .list());
    }

    /** Tasks that were done at and below a unit, the latest first. */
    List<Task> listDone(
            Scope scope,
            String orgCode,
            @Nullable UUID owner,
            @Nullable OffsetDateTime beforeDone,
            @Nullable UUID beforeId,
            int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(TASK + """
                        where state = 'DONE' and org_code >= :from and org_code < :to
                          and (:owner::uuid is null or owner_id = :owner)
                          and (:beforeDone::timestamptz is null or (done_at, id) < (:beforeDone, :beforeId))
                        order by done_at desc, id desc limit :most
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("owner", owner, Types.OTHER)
                        .param("beforeDone", beforeDone, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("beforeId", beforeId, Types.OTHER)
                        .param("most", most)
                        .query(Task.class)
                        .list());
    }

    /** How many open tasks there are, and how many of them are late; counted up to 10,000 and one. */
    Count count(Scope scope, String orgCode, @Nullable UUID owner, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) as open, count(*) filter (where due_on < :today) as late
                        from (select due_on from tasks.task
                              where state = 'OPEN' and org_code >= :from and org_code < :to
                                and (:owner::uuid is null or owner_id = :owner)
                              order by due_on limit 10001) counted
                        """)
                        .param("today", today)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("owner", owner, Types.OTHER)
                        .query(Count.class)
                        .single());
    }

    /** Open tasks and the late ones among them. */
    record Count(int open, int late) {}
}
