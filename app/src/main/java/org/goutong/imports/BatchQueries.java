package org.goutong.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and their rows as lists and counts. */
@Repository
class BatchQueries {

    private static final String LINE = """
            select row_number, array_to_string(cells, chr(31), '') as cells, verdict, reason, detail, without, subject_id,
                   opened_id
            from imports.line
            """;

    private static final int FETCHED = 1_000;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    BatchQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    static Line line(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        var reason = row.getString("reason");
        return new Line(
                row.getInt("row_number"),
                row.getString("cells").isEmpty()
                        ? List.of()
                        : List.of(row.getString("cells").split("\u001f", -1)),
                verdict == null ? null : Verdict.valueOf(verdict),
                reason.isEmpty() ? null : Reason.valueOf(reason),
                row.getString("detail"),
                row.getString("without"),
                row.getObject("subject_id", UUID.class),
                row.getObject("opened_id", UUID.class));
    }

    /** The imports of a scope, the latest first. */
    List<Batch> list(Scope scope, @Nullable UUID before, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(BatchStore.BATCH + """
                        where (:before::uuid is null or b.id < :before::uuid) order by b.id desc limit :most
                        """)
                        .param("before", Objects.toString(before, null), Types.VARCHAR)
                        .param("most", most)
                        .query(Batch.class)
                        .list());
    }

    /** How many rows of an import got each verdict. */
    Map<Verdict, Integer> count(Scope scope, UUID batch) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select verdict, count(*) as n from imports.line
                        where batch_id = :batch and verdict is not null group by verdict
                        """).param("batch", batch).query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("n"));
                }));
        return counts;
    }

    /** How many rows of an import were taken without some value. */
    int countWithout(Scope scope, UUID batch) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) from imports.line
                        where batch_id = :batch and without <> '' and verdict not in ('FAIL', 'DUPLICATE')
                        """).param("batch", batch).query(Integer.class).single());
    }

    /** Rows of a verdict, or all, behind one. */
    List<Line> listLines(Scope scope, UUID batch, @Nullable Verdict verdict, int behind, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(LINE + """
                        where batch_id = :batch and row_number > :behind and (:verdict::text is null or verdict = :verdict)
                        order by row_number limit :most
                        """)
                        .param("batch", batch)
                        .param("behind", behind)
                        .param("verdict", verdict == null ? null : verdict.name(), Types.VARCHAR)
                        .param("most", most)
                        .query((row, number) -> line(row))
                        .list());
    }

    /** All rows that were not taken, or not with all they say, one after the other, however many. */
    void forEachLeft(Scope scope, UUID batch, Consumer<Line> each) {
        scopes.run(scope, () -> {
            try (var lines = jdbc
                    .sql(LINE + """
                    where batch_id = :batch and (verdict in ('FAIL', 'DUPLICATE') or without <> '') order by row_number
                    """)
                    .param("batch", batch)
                    .withFetchSize(FETCHED)
                    .query((row, number) -> line(row))
                    .stream()) {
                lines.forEach(each);
            }
        });
    }

    /** What stayed when an import was undone, behind a row and field. */
    List<Kept> listKept(Scope scope, UUID batch, int behind, String behindField, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select row_number, field, subject_id, reason, changed, value, actor, changed_at from imports.kept
                        where batch_id = :batch and (row_number, field) > (:behind, :field)
                        order by row_number, field limit :most
                        """)
                        .param("batch", batch)
                        .param("behind", behind)
                        .param("field", behindField)
                        .param("most", most)
                        .query(Kept.class)
                        .list());
    }
}
