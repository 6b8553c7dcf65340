package org.goutong.imports;

import static org.goutong.orgs.Columns.column;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and their rows: writes, and loads by identifier. */
@Repository
class BatchStore {

    static final String BATCH = """
            select b.id, b.org_code, b.kind, b.title, b.source, b.file_name, b.headings, b.row_count, b.blank, b.last_row, b.stage,
                   b.columns, b.match_key, b.mode, b.checked_to, b.ran_to, b.undone_to, b.username, b.uploaded_by_name,
                   b.uploaded_at, b.ran_by_name, b.ended_at, b.created, b.updated, b.filled, b.skipped, b.failed,
                   b.duplicates, b.left_open, b.undone_by_name, b.undone_at, b.interrupted_by
            from imports.batch b
            """;

    private static final char SEPARATOR = '\u001f';

    private final Scopes scopes;
    private final JdbcClient jdbc;

    BatchStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<Batch> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(BATCH + " where b.id = :id")
                        .param("id", id)
                        .query(Batch.class)
                        .optional());
    }

    /** Like {@link #find}, and nobody else moves it until the transaction ends. */
    Optional<Batch> lock(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(BATCH + " where b.id = :id for no key update")
                        .param("id", id)
                        .query(Batch.class)
                        .optional());
    }

    /**
     * From here to the end of the running transaction statements are planned for the rows they get: a plan kept from when a
     * table was nearly empty compares each of its rows with every row of the set.
     */
    void planEachTime(Scope scope) {
        scopes.run(
                scope,
                () -> jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                        .query(String.class)
                        .single());
    }

    Optional<UUID> findBySubmission(Scope scope, UUID key) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from imports.batch where submission_key = :key")
                        .param("key", key)
                        .query(UUID.class)
                        .optional());
    }

    /** Imports whose work has not ended. */
    List<UUID> listUnfinished(Scope scope) {
        return scopes.in(scope, () -> jdbc.sql("""
                        select id from imports.batch
                        where stage in ('CHECKING', 'RUNNING', 'UNDOING') and interrupted_by = '' order by id
                        """).query(UUID.class).list());
    }

    /** Enters an import; empty when its submission key is taken. */
    Optional<UUID> add(Staff by, NewImport list, String title, List<String> headings, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into imports.batch (org_code, submission_key, kind, title, source, file_name, headings, username,
                                                   uploaded_by_name, uploaded_at)
                        values (:org, :key, :kind, :title, :source, :file, :headings, :username, :name, :now)
                        on conflict on constraint batch_submission_once do nothing returning id
                        """)
                        .param("org", list.orgCode())
                        .param("key", list.submissionKey())
                        .param("kind", list.kind().name())
                        .param("title", title)
                        .param("source", list.source().name())
                        .param("file", list.fileName())
                        .param("headings", String.join("\n", headings))
                        .param("username", by.username())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional());
    }

    /** Keeps rows as the file has them, a set in one statement. */
    void addLines(Scope scope, UUID batch, String orgCode, List<Line> lines) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into imports.line (batch_id, org_code, row_number, cells, verdict, reason, detail)
                        select :batch, :org, row, string_to_array(cells, chr(31)), verdict, reason, detail
                        from unnest(:rows::int[], :cells::text[], :verdicts::text[], :reasons::text[], :details::text[])
                             as line (row, cells, verdict, reason, detail)
                        """)
                        .param("batch", batch)
                        .param("org", orgCode)
                        .param("rows", column(lines, Line::number))
                        .param("cells", column(lines, line -> String.join(String.valueOf(SEPARATOR), line.cells())))
                        .param("verdicts", column(lines, Line::verdict))
                        .param("reasons", column(lines, line -> line.reason() == null ? "" : line.reason()))
                        .param("details", column(lines, Line::detail))
                        .update());
    }

    /** All rows are kept. */
    void uploaded(Scope scope, UUID id, int rows, int blank, int lastRow) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update imports.batch set row_count = :rows, blank = :blank, last_row = :last where id = :id
                        """)
                        .param("rows", rows)
                        .param("blank", blank)
                        .param("last", lastRow)
                        .param("id", id)
                        .update());
    }

    /** What the columns of such a list said the last time. */
    Optional<Mapping> findMapping(Scope scope, Batch batch) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select columns from imports.mapping
                        where kind = :kind and headings = :headings and starts_with(:org, org_code)
                        order by length(org_code) desc limit 1
                        """)
                        .param("kind", batch.kind().name())
                        .param("headings", batch.headings())
                        .param("org", batch.orgCode())
                        .query(String.class)
                        .optional()
                        .map(Mapping::ofStored));
    }

    void remember(Scope scope, Batch batch, Mapping mapping, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into imports.mapping (org_code, kind, headings, columns, used_at)
                        values (:org, :kind, :headings, :columns, :now)
                        on conflict on constraint mapping_pk do update
                        set columns = excluded.columns, used_at = excluded.used_at
                        """)
                        .param("org", batch.orgCode())
                        .param("kind", batch.kind().name())
                        .param("headings", batch.headings())
                        .param("columns", mapping.stored())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** What was chosen: everything is looked at anew. */
    void choose(Staff by, UUID id, Mapping mapping, MatchKey key, Mode mode) {
        scopes.run(
                by.scope(),
                () -> jdbc.sql("""
                        update imports.batch
                        set stage = 'CHECKING', columns = :columns, match_key = :key, mode = :mode, checked_to = 0,
                            username = :username, interrupted_by = ''
                        where id = :id and stage in ('UPLOADED', 'CHECKED')
                        """)
                        .param("columns", mapping.stored())
                        .param("key", key.name())
                        .param("mode", mode.name())
                        .param("username", by.username())
                        .param("id", id)
                        .update());
    }

    /** Moves an import on, in somebody's name; says whether it stood there. */
    boolean move(Staff by, UUID id, Collection<Batch.Stage> from, Batch.Stage to) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update imports.batch
                                set stage = :to, username = :username, interrupted_by = '',
                                    ran_by_name = case when :to = 'RUNNING' then :name else ran_by_name end,
                                    undone_by_name = case when :to = 'UNDOING' then :name else undone_by_name end,
                                    ended_at = case when :to = 'RUNNING' then null else ended_at end,
                                    undone_to = case when :to = 'UNDOING' and stage <> 'UNDOING' then ran_to + 1
                                                     else undone_to end
                                where id = :id and stage = any(:from)
                                """)
                                .param("to", to.name())
                                .param("username", by.username())
                                .param("name", by.name())
                                .param("id", id)
                                .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                                .update()
                        == 1);
    }

    /** The next rows behind one. */
    List<Line> listNext(Scope scope, UUID batch, int behind, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select row_number, array_to_string(cells, chr(31), '') as cells, verdict, reason, detail, without,
                               subject_id, opened_id
                        from imports.line where batch_id = :batch and row_number > :behind
                        order by row_number limit :most
                        """)
                        .param("batch", batch)
                        .param("behind", behind)
                        .param("most", most)
                        .query((row, number) -> BatchQueries.line(row))
                        .list());
    }

    /** The first row of the import before one that means each of these records. */
    Map<UUID, Integer> listTaken(Scope scope, UUID batch, int before, Collection<UUID> subjects) {
        var taken = new HashMap<UUID, Integer>();
        if (!subjects.isEmpty()) {
            scopes.run(
                    scope,
                    () -> jdbc.sql("""
                            select subject_id, min(row_number) as row from imports.line
                            where batch_id = :batch and subject_id = any(:subjects) and row_number < :before
                              and verdict <> 'FAIL'
                            group by subject_id
                            """)
                            .param("batch", batch)
                            .param("subjects", subjects.toArray(UUID[]::new))
                            .param("before", before)
                            .query(row -> {
                                taken.put(row.getObject("subject_id", UUID.class), row.getInt("row"));
                            }));
        }
        return taken;
    }

    /** Keeps what is to become of rows, or has. */
    void note(Scope scope, UUID batch, List<Finding> findings) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update imports.line l
                        set verdict = f.verdict, reason = f.reason, detail = f.detail, without = f.without,
                            subject_id = f.subject_id, opened_id = f.opened_id
                        from unnest(:rows::int[], :verdicts::text[], :reasons::text[], :details::text[], :withouts::text[],
                                    :subjects::uuid[], :opened::uuid[])
                             as f (row, verdict, reason, detail, without, subject_id, opened_id)
                        where l.batch_id = :batch and l.row_number = f.row
                        """)
                        .param("batch", batch)
                        .param(
                                "rows",
                                column(findings, finding -> finding.entry().row()))
                        .param("verdicts", column(findings, Finding::verdict))
                        .param("reasons", column(findings, finding -> finding.reason() == null ? "" : finding.reason()))
                        .param("details", column(findings, Finding::detail))
                        .param(
                                "withouts",
                                column(findings, finding -> finding.entry().without()))
                        .param("subjects", column(findings, Finding::subjectId))
                        .param("opened", column(findings, Finding::openedId))
                        .update());
    }

    /** The check has come to a row; with the last one it is through. */
    void checked(Scope scope, UUID id, int row) {
        scopes.run(scope, () -> jdbc.sql("""
                        update imports.batch
                        set checked_to = :row, stage = case when :row >= last_row then 'CHECKED' else stage end
                        where id = :id and stage = 'CHECKING'
                        """).param("row", row).param("id", id).update());
    }

    /** The import has come to a row. */
    void ran(Scope scope, UUID id, int row) {
        scopes.run(
                scope,
                () -> jdbc.sql("update imports.batch set ran_to = :row where id = :id")
                        .param("row", row)
                        .param("id", id)
                        .update());
    }

    /** Ends a run and counts what became of every row; the database refuses a count that does not add up. */
    void end(Scope scope, UUID id, Batch.Stage stage, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update imports.batch b
                        set stage = :stage, ended_at = :now, created = n.created, updated = n.updated, filled = n.filled,
                            skipped = n.skipped, failed = n.failed, duplicates = n.duplicates, left_open = n.left_open
                        from (select count(*) filter (where ran and verdict = 'CREATE') as created,
                                     count(*) filter (where ran and verdict = 'UPDATE') as updated,
                                     count(*) filter (where ran and verdict = 'FILL') as filled,
                                     count(*) filter (where ran and verdict = 'SKIP') as skipped,
                                     count(*) filter (where ran and verdict = 'FAIL') as failed,
                                     count(*) filter (where ran and verdict = 'DUPLICATE') as duplicates,
                                     count(*) filter (where not ran) as left_open
                              from (select l.verdict, l.row_number <= o.ran_to as ran
                                    from imports.line l join imports.batch o on o.id = l.batch_id
                                    where l.batch_id = :id) line) n
                        where b.id = :id
                        """)
                        .param("stage", stage.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update());
    }

    /** It does not go on, and why. */
    void interrupt(Scope scope, UUID id, String why) {
        scopes.run(
                scope,
                () -> jdbc.sql("update imports.batch set interrupted_by = :why where id = :id")
                        .param("why", why)
                        .param("id", id)
                        .update());
    }
}
