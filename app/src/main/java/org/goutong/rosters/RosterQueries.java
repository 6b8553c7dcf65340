package org.goutong.rosters;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.tables.TableNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of lists, and of their lines. */
@Repository
class RosterQueries {

    private static final String WANTED = """
            where l.roster_id = :roster and (:verdict::text is null or l.verdict = :verdict)
              and (:text = '' or position(lower(:text) in lower(l.name)) > 0 or position(upper(:text) in l.credit_code) > 0)
            """;

    private static final String LINES = """
            with wanted as materialized (select l.* from rosters.line l %s)
            select l.row_number, l.name, l.credit_code, l.address, l.building, l.floor, l.room, l.verdict,
                   l.employer_id, coalesce(e.name, '') as employer_name, l.duplicate_of,
                   coalesce(d.name, '') as duplicate_name, l.confidence, l.reasons, l.decided_by_name,
                   l.settlement_id is not null as settled
            from wanted l
            left join employers.pub_employer e on e.id = l.employer_id
            left join rosters.line d on d.roster_id = l.roster_id and d.row_number = l.duplicate_of
            order by l.row_number
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    RosterQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The latest lists first: identifiers grow with time. */
    List<Roster> list(Scope scope, @Nullable UUID after, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(RosterStore.COLUMNS + """
                        where :after::uuid is null or r.id < :after order by r.id desc limit :most
                        """)
                        .param("after", after, Types.OTHER)
                        .param("most", most)
                        .query(Roster.class)
                        .list());
    }

    /** How many lines of each list wait for a person; lists without any are left out. */
    Map<UUID, Integer> countDoubtful(Scope scope, List<UUID> rosters) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("""
                                select roster_id, count(*) as lines from rosters.line
                                where roster_id = any(:rosters) and verdict = 'DOUBTFUL' group by roster_id
                                """)
                        .param("rosters", rosters.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(row.getObject("roster_id", UUID.class), row.getInt("lines")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Counts count(Scope scope, UUID roster) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) as total,
                               count(*) filter (where verdict = 'KNOWN') as known,
                               count(*) filter (where verdict = 'NEW') as fresh,
                               count(*) filter (where verdict = 'DOUBTFUL') as doubtful,
                               count(*) filter (where verdict = 'DUPLICATE') as duplicate,
                               count(*) filter (where verdict = 'UNREADABLE') as unreadable,
                               count(*) filter (where verdict = 'KNOWN' and settlement_id is null) as open_known,
                               count(*) filter (where verdict = 'NEW' and settlement_id is null) as open_new
                        from rosters.line where roster_id = :roster
                        """).param("roster", roster).query(Counts.class).single());
    }

    /** Lines in the order of the file. */
    List<LineRow> listLines(Scope scope, UUID roster, LineFilter filter, int after, int most) {
        return scopes.in(
                scope,
                () -> wanted(
                                jdbc.sql(LINES.formatted(
                                        WANTED + " and l.row_number > :after order by l.row_number limit :most")),
                                roster,
                                filter)
                        .param("after", after)
                        .param("most", most)
                        .query(LineRow.class)
                        .list());
    }

    Optional<LineRow> findLine(Scope scope, UUID roster, int row) {
        return scopes.in(
                scope,
                () -> jdbc.sql(LINES.formatted("where l.roster_id = :roster and l.row_number = :row"))
                        .param("roster", roster)
                        .param("row", row)
                        .query(LineRow.class)
                        .optional());
    }

    /** The row of the first doubtful line behind one. */
    Optional<Integer> findDoubtful(Scope scope, UUID roster, int after) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select row_number from rosters.line
                        where roster_id = :roster and verdict = 'DOUBTFUL' and row_number > :after
                        order by row_number limit 1
                        """)
                        .param("roster", roster)
                        .param("after", after)
                        .query(Integer.class)
                        .optional());
    }

    /** The line that a person has decided last, unless it has been settled. */
    Optional<LineRow> findLastDecided(Scope scope, UUID roster, UUID by) {
        return scopes.in(
                scope,
                () -> jdbc.sql(LINES.formatted("""
                                where l.roster_id = :roster and l.decided_by = :by and l.decided_at is not null
                                  and l.settlement_id is null
                                order by l.decided_at desc limit 1
                                """))
                        .param("roster", roster)
                        .param("by", by)
                        .query(LineRow.class)
                        .optional());
    }

    /** Employers that a line may mean, the likeliest first. */
    List<CandidateRow> listCandidates(Scope scope, UUID roster, int row) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select c.employer_id, e.org_code, e.name, e.credit_code, e.address, e.floor, c.confidence, c.reasons
                        from rosters.candidate c join employers.pub_employer e on e.id = c.employer_id
                        where c.roster_id = :roster and c.row_number = :row and e.withdrawn_at is null order by c.rank
                        """)
                        .param("roster", roster)
                        .param("row", row)
                        .query(CandidateRow.class)
                        .list());
    }

    /** Whether an employer was taken out of the register again. */
    boolean isWithdrawn(Scope scope, UUID employer) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select withdrawn_at is not null from employers.pub_employer where id = :id")
                        .param("id", employer)
                        .query(Boolean.class)
                        .single());
    }

    int countLines(Scope scope, UUID roster, LineFilter filter) {
        return scopes.in(
                scope,
                () -> wanted(jdbc.sql("select count(*) from rosters.line l " + WANTED), roster, filter)
                        .query(Integer.class)
                        .single());
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec statement, UUID roster, LineFilter filter) {
        return statement
                .param("roster", roster)
                .param(
                        "verdict",
                        filter.verdict() == null ? null : filter.verdict().name(),
                        Types.VARCHAR)
                .param("text", filter.text());
    }

    /** What there is to know of single rows of the file, in their order. */
    List<TableNote> listNotes(Scope scope, UUID roster, int after, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select kind, row_number as row, column_title as column, detail from rosters.note
                        where roster_id = :roster and number > :after order by number limit :most
                        """)
                        .param("roster", roster)
                        .param("after", after)
                        .param("most", most)
                        .query((row, number) -> new TableNote(
                                TableNote.Kind.valueOf(row.getString("kind")),
                                row.getInt("row"),
                                row.getString("column"),
                                row.getString("detail")))
                        .list());
    }
}
