package org.goutong.imports;

import static org.goutong.orgs.Columns.column;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The undoing of imports as rows. */
@Repository
class UndoStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    UndoStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The next rows before one that left something behind, the last first: what opened a case is undone last. */
    List<Line> listNext(Scope scope, UUID batch, int before, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select row_number, '' as cells, verdict, reason, detail, without, subject_id, opened_id
                        from imports.line
                        where batch_id = :batch and row_number < :before
                          and verdict in ('CREATE', 'UPDATE', 'FILL')
                        order by row_number desc limit :most
                        """)
                        .param("batch", batch)
                        .param("before", before)
                        .param("most", most)
                        .query((row, number) -> BatchQueries.line(row))
                        .list());
    }

    /**
     * The rows from one on that {@link #listNext} had last, whose fields are as they were. All sets before the last one were
     * full, so what is left over of all rows up to there is the last.
     *
     * @param to the last row that was taken over
     */
    List<Line> listLast(Scope scope, UUID batch, int from, int to, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select row_number, '' as cells, verdict, reason, detail, without, subject_id, opened_id
                        from imports.line
                        where batch_id = :batch and row_number between :from and :to
                          and verdict in ('CREATE', 'UPDATE', 'FILL')
                        order by row_number
                        limit (select case when exists (select 1 from imports.line
                                                        where batch_id = :batch and row_number < :from
                                                          and verdict in ('CREATE', 'UPDATE', 'FILL'))
                                           then :most
                                           else (select (count(*) - 1) % :most + 1 from imports.line
                                                 where batch_id = :batch and row_number between :from and :to
                                                   and verdict in ('CREATE', 'UPDATE', 'FILL')) end)
                        """)
                        .param("batch", batch)
                        .param("from", from)
                        .param("to", to)
                        .param("most", most)
                        .query((row, number) -> BatchQueries.line(row))
                        .list());
    }

    void keep(Scope scope, Batch batch, List<Kept> kept) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into imports.kept (batch_id, org_code, row_number, field, subject_id, reason, changed, value, actor,
                                                  changed_at)
                        select :batch, :org, *
                        from unnest(:rows::int[], :fields::text[], :subjects::uuid[], :reasons::text[], :changed::text[], :values::text[],
                                    :actors::text[], :moments::timestamptz[])
                        """)
                        .param("batch", batch.id())
                        .param("org", batch.orgCode())
                        .param("rows", column(kept, Kept::rowNumber))
                        .param("fields", column(kept, Kept::field))
                        .param("subjects", column(kept, Kept::subjectId))
                        .param("reasons", column(kept, Kept::reason))
                        .param("changed", column(kept, Kept::changed))
                        .param("values", column(kept, Kept::value))
                        .param("actors", column(kept, Kept::actor))
                        .param("moments", column(kept, Kept::changedAt))
                        .update());
    }

    void cameTo(Scope scope, UUID id, int row) {
        scopes.run(
                scope,
                () -> jdbc.sql("update imports.batch set undone_to = :row where id = :id")
                        .param("row", row)
                        .param("id", id)
                        .update());
    }

    void end(Scope scope, UUID id, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        update imports.batch set stage = 'UNDONE', undone_to = 0, undone_at = :now where id = :id
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", id)
                        .update());
    }

    int countKept(Scope scope, UUID batch) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from imports.kept where batch_id = :batch")
                        .param("batch", batch)
                        .query(Integer.class)
                        .single());
    }
}
