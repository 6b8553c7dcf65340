package org.goutong.audit;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What rows were before somebody changed them. The database keeps it, for every table whose trigger calls
 * {@code audit.keep_history}, so that no change can be forgotten, whoever makes it.
 */
@Component
public class History {

    /**
     * A field that became another one.
     *
     * @param field name of the column
     * @param before empty when it was unknown
     * @param after empty when it is unknown since
     * @param actor name of who changed it; empty when a job did
     */
    public record Change(String field, String before, String after, String actor, OffsetDateTime changedAt) {}

    private final Scopes scopes;
    private final JdbcClient jdbc;

    History(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * From here to the end of the running transaction every change carries a batch, for example an import, so that all of
     * it can be found again.
     */
    public void mark(Scope scope, UUID batch) {
        scopes.run(
                scope,
                () -> jdbc.sql("select set_config('goutong.batch', :batch, true)")
                        .param("batch", batch.toString())
                        .query((row, number) -> 0)
                        .single());
    }

    /** What a batch found in rows before it changed them: the value before, field by field. */
    public List<FieldValue> listBefore(Scope scope, UUID batch, Collection<UUID> subjects) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct on (c.subject_id, field) c.subject_id, field, c.before ->> field as value
                        from audit.change c cross join jsonb_object_keys(c.after) field
                        where c.batch = :batch and c.subject_id = any(:subjects)
                        order by c.subject_id, field, c.id
                        """)
                        .param("batch", batch)
                        .param("subjects", subjects.toArray(UUID[]::new))
                        .query(FieldValue.class)
                        .list());
    }

    /**
     * A field that somebody has changed since a batch.
     *
     * @param value what it says now; empty when it is unknown
     * @param actor name of who changed it last; empty when a job did
     */
    public record Later(UUID subjectId, String field, String value, String actor, OffsetDateTime changedAt) {}

    /**
     * The fields of rows that have become others since a batch entered or changed them: by hand, or by another batch whose
     * change still stands.
     */
    public List<Later> listLater(Scope scope, UUID batch, Collection<UUID> subjects) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with later as (
                            select c.subject_id, field, c.id, c.batch, c.before ->> field as before,
                                   c.after ->> field as after, c.actor_name, c.changed_at
                            from audit.change c cross join jsonb_object_keys(c.after) field
                            where c.subject_id = any(:subjects) and c.batch is distinct from :batch
                              and not exists (select 1 from audit.change own
                                              where own.subject_id = c.subject_id and own.batch = :batch and own.id > c.id)
                        ), field as (
                            select subject_id, field, bool_or(batch is null) as by_hand,
                                   (array_agg(before order by id))[1] as before,
                                   (array_agg(after order by id desc))[1] as after,
                                   (array_agg(actor_name order by id desc))[1] as actor, max(changed_at) as changed_at
                            from later group by subject_id, field
                        )
                        select subject_id, field, coalesce(after, '') as value, actor, changed_at from field
                        where by_hand or before is distinct from after
                        order by subject_id, field
                        """)
                        .param("batch", batch)
                        .param("subjects", subjects.toArray(UUID[]::new))
                        .query(Later.class)
                        .list());
    }

    /** The fields of rows that a person changed last, one by one and not by a batch, with what it became. */
    public List<FieldValue> listConfirmed(Scope scope, Collection<UUID> subjects) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select subject_id, field, value
                        from (select distinct on (c.subject_id, field) c.subject_id, field, c.after ->> field as value,
                                     c.batch is null and c.actor_id is not null as by_hand
                              from audit.change c cross join jsonb_object_keys(c.after) field
                              where c.subject_id = any(:subjects)
                              order by c.subject_id, field, c.id desc) last
                        where by_hand
                        """)
                        .param("subjects", subjects.toArray(UUID[]::new))
                        .query(FieldValue.class)
                        .list());
    }

    /** The last changes of a row, the latest first; those of one moment by field. */
    public List<Change> list(Scope scope, UUID subjectId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select field.key as field, coalesce(c.before ->> field.key, '') as before,
                               coalesce(field.value, '') as after, c.actor_name as actor, c.changed_at
                        from audit.change c cross join jsonb_each_text(c.after) field
                        where c.subject_id = :id order by c.id desc, field.key limit :most
                        """)
                        .param("id", subjectId)
                        .param("most", most)
                        .query(Change.class)
                        .list());
    }
}
