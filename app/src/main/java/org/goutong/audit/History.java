package org.goutong.audit;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What rows were before somebody changed them. The database keeps it, for every table whose trigger calls
 * {@code audit.keep_history}, so that no change can be forgotten, whoever makes it.
 */
@Component
public class History {

    /** How often one batch has changed a field of a row. */
    private static final String TIMES = "count(*) over (partition by c.subject_id, field.key, c.batch) as times";

    /** Whether a change still stands: what a batch took back, it has changed twice. */
    private static final String STANDS = "batch is null or times % 2 = 1";

    /**
     * A field that became another one.
     *
     * @param field name of the column
     * @param before empty when it was unknown
     * @param after empty when it is unknown since
     * @param actor name of who changed it; empty when a job did
     * @param why in the words of whoever changed it; empty when nobody gave a reason
     * @param source the list it came from; empty when it came from the actor
     * @param batch what it was changed together with; null for nothing
     */
    public record Change(
            String field,
            String before,
            String after,
            String actor,
            String why,
            String source,
            @Nullable UUID batch,
            OffsetDateTime changedAt) {}

    /**
     * What somebody changed of a row at once.
     *
     * @param fields what became another one, by name of the column
     */
    public record Changed(UUID id, String actor, String why, OffsetDateTime changedAt, List<Field> fields) {}

    /** A field before and after; empty when it was, or is, unknown. */
    public record Field(String field, String before, String after) {}

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
        set(scope, "goutong.batch", batch.toString());
    }

    /**
     * From here to the end of the running transaction every change carries a reason, as somebody gave it; an empty one
     * leaves it to the reason that there is.
     */
    public void because(Scope scope, String why) {
        if (!why.isBlank()) {
            set(scope, "goutong.why", why);
        }
    }

    /**
     * From here to the end of the running transaction every change comes from a list, and not from whoever takes it over.
     *
     * @param title what the list is called
     * @param rank how strong a source it is; 0 for the weakest
     */
    public void from(Scope scope, String title, int rank) {
        set(scope, "goutong.source", title);
        set(scope, "goutong.source_rank", String.valueOf(rank));
    }

    private void set(Scope scope, String setting, String value) {
        scopes.run(
                scope,
                () -> jdbc.sql("select set_config(:setting, :value, true)")
                        .param("setting", setting)
                        .param("value", value)
                        .query((row, number) -> 0)
                        .single());
    }

    /** The rows that a batch has changed, by what they are. */
    public Map<String, List<UUID>> listChanged(Scope scope, UUID batch) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("select distinct subject, subject_id from audit.change where batch = :batch")
                        .param("batch", batch)
                        .query((row, number) ->
                                Map.entry(row.getString("subject"), row.getObject("subject_id", UUID.class)))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /**
     * What undoing a batch comes to, field by field.
     *
     * @param back what fields say again
     * @param kept what they go on saying, because somebody has changed them since
     */
    public record Undo(List<FieldValue> back, List<Later> kept) {}

    /** What undoing a batch makes of rows: each field is as it was before, unless it has become another one since. */
    public Undo undo(Scope scope, UUID batch, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return new Undo(List.of(), List.of());
        }
        return scopes.in(scope, () -> {
            var later = listLater(scope, batch, subjects).stream()
                    .collect(Collectors.toMap(change -> List.of(change.subjectId(), change.field()), change -> change));
            var back = new ArrayList<FieldValue>();
            var kept = new ArrayList<Later>();
            for (var before : listBefore(scope, batch, subjects)) {
                var since = later.get(List.of(before.subjectId(), before.field()));
                if (since == null) {
                    back.add(before);
                } else {
                    kept.add(since);
                }
            }
            return new Undo(back, kept);
        });
    }

    /**
     * A field that a batch made another one.
     *
     * @param before empty when it was unknown
     * @param after empty when it was unknown since
     */
    public record Made(UUID subjectId, String field, String before, String after) {}

    /** What a batch made of rows, field by field; how it was undone does not count. */
    public List<Made> listMade(Scope scope, UUID batch, Collection<UUID> subjects) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct on (c.subject_id, field) c.subject_id, field,
                               coalesce(c.before ->> field, '') as before, coalesce(c.after ->> field, '') as after
                        from audit.change c cross join jsonb_object_keys(c.after) field
                        where c.batch = :batch and c.subject_id = any(:subjects)
                        order by c.subject_id, field, c.id
                        """)
                        .param("batch", batch)
                        .param("subjects", subjects.toArray(UUID[]::new))
                        .query(Made.class)
                        .list());
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

    /**
     * Where a field of a row has its value from.
     *
     * @param value null when it is unknown since
     * @param byHand whether a person changed it, one by one and not by a batch
     * @param rank how strong its source is, as {@link #from} was told
     */
    public record Origin(
            UUID subjectId, String field, @Nullable String value, boolean byHand, int rank) {}

    /**
     * The last change of each field of rows, those aside that a batch made and took back. A field that nobody ever changed
     * is missing.
     */
    public List<Origin> listOrigins(Scope scope, Collection<UUID> subjects) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct on (subject_id, field) subject_id, field, value, by_hand, rank
                        from (select c.id, c.subject_id, field.key as field, c.after ->> field.key as value, c.batch,
                                     c.batch is null and c.actor_id is not null as by_hand, c.source_rank as rank, %s
                              from audit.change c cross join jsonb_object_keys(c.after) field (key)
                              where c.subject_id = any(:subjects)) change
                        where %s
                        order by subject_id, field, id desc
                        """.formatted(TIMES, STANDS))
                        .param("subjects", subjects.toArray(UUID[]::new))
                        .query(Origin.class)
                        .list());
    }

    /** The fields of rows that a person changed last, one by one and not by a batch, with what it became. */
    public List<FieldValue> listConfirmed(Scope scope, Collection<UUID> subjects) {
        return listOrigins(scope, subjects).stream()
                .filter(Origin::byHand)
                .map(origin -> new FieldValue(origin.subjectId(), origin.field(), origin.value()))
                .toList();
    }

    /** The last changes of a row, the latest first; those of one moment by field. */
    public List<Change> list(Scope scope, UUID subjectId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select field.key as field, coalesce(c.before ->> field.key, '') as before,
                               coalesce(field.value, '') as after, c.actor_name as actor, c.why, c.source, c.batch,
                               c.changed_at
                        from audit.change c cross join jsonb_each_text(c.after) field
                        where c.subject_id = :id order by c.id desc, field.key limit :most
                        """)
                        .param("id", subjectId)
                        .param("most", most)
                        .query(Change.class)
                        .list());
    }

    /** The last change of every field of a row, the latest first. */
    public List<Change> listLast(Scope scope, UUID subjectId) {
        return listLast(scope, subjectId, "true");
    }

    /** The same, those aside that a batch made and took back: where each field has its value from. */
    public List<Change> listStanding(Scope scope, UUID subjectId) {
        return listLast(scope, subjectId, STANDS);
    }

    private List<Change> listLast(Scope scope, UUID subjectId, String which) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select last.field, last.before, last.after, last.actor, last.why, last.source, last.batch,
                               last.changed_at
                        from (select distinct on (field) *
                              from (select c.id, field.key as field, coalesce(c.before ->> field.key, '') as before,
                                           coalesce(field.value, '') as after, c.actor_name as actor, c.why, c.source,
                                           c.batch, c.changed_at, %s
                                    from audit.change c cross join jsonb_each_text(c.after) field
                                    where c.subject_id = :id) change
                              where %s order by field, id desc) last
                        order by last.id desc, last.field
                        """.formatted(TIMES, which))
                        .param("id", subjectId)
                        .query(Change.class)
                        .list());
    }

    /**
     * What was changed of a row, the latest first, as far as it is one of these columns.
     *
     * @param before the change to go on after; null at the beginning
     */
    public List<Changed> list(
            Scope scope, UUID subjectId, Collection<String> columns, @Nullable UUID before, int most) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("""
                        select c.id, c.actor_name, c.why, c.changed_at, field.key as field,
                               coalesce(c.before ->> field.key, '') as before, coalesce(field.value, '') as after
                        from (select * from audit.change
                              where subject_id = :id and (:before::uuid is null or id < :before)
                                and jsonb_exists_any(after, :columns)
                              order by id desc limit :most) c
                        cross join jsonb_each_text(c.after) field
                        where field.key = any(:columns)
                        order by c.id desc, array_position(:columns, field.key)
                        """)
                        .param("id", subjectId)
                        .param("before", before, Types.OTHER)
                        .param("columns", columns.toArray(String[]::new))
                        .param("most", most)
                        .query((row, number) -> new Changed(
                                row.getObject("id", UUID.class),
                                row.getString("actor_name"),
                                row.getString("why"),
                                row.getObject("changed_at", OffsetDateTime.class),
                                List.of(new Field(
                                        row.getString("field"), row.getString("before"), row.getString("after")))))
                        .stream()
                        .collect(Collectors.groupingBy(Changed::id, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(History::together)
                        .toList());
    }

    private static Changed together(List<Changed> rows) {
        var first = rows.getFirst();
        return new Changed(
                first.id(),
                first.actor(),
                first.why(),
                first.changedAt(),
                rows.stream().flatMap(row -> row.fields().stream()).toList());
    }
}
