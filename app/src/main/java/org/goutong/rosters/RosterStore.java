package org.goutong.rosters;

import static org.goutong.orgs.Columns.column;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goutong.employers.Employers;
import org.goutong.matching.Candidate;
import org.goutong.matching.EmployerList;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tables.TableNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists, their files and their lines as rows. */
@Repository
class RosterStore {

    static final String COLUMNS = """
            select r.id, r.org_code, r.kind, r.title, r.place_id, r.file_name, r.stage, r.lines, r.blank, r.skipped, r.done,
                   r.unsettled_because, r.compared_at, r.created_by_name, r.created_at
            from rosters.roster r
            """;

    private static final int SET = 5_000;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    RosterStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<Roster> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(COLUMNS + " where r.id = :id")
                        .param("id", id)
                        .query(Roster.class)
                        .optional());
    }

    /** Like {@link #find}, and nobody else moves it until the transaction ends. */
    Optional<Roster> lock(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(COLUMNS + " where r.id = :id for no key update")
                        .param("id", id)
                        .query(Roster.class)
                        .optional());
    }

    /** Enters a list; empty when its submission key is taken. */
    Optional<UUID> add(Scope scope, NewRoster roster, String title, Staff by, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        insert into rosters.roster (org_code, submission_key, kind, title, place_id, file_name, created_by,
                                                    created_by_name, created_at)
                        values (:org, :key, :kind, :title, :place, :file, :by, :name, :now)
                        on conflict on constraint roster_submission_once do nothing returning id
                        """)
                        .param("org", roster.orgCode())
                        .param("key", roster.submissionKey())
                        .param("kind", roster.kind().name())
                        .param("title", title)
                        .param("place", roster.placeId(), Types.OTHER)
                        .param("file", roster.fileName())
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional());
    }

    Optional<UUID> findBySubmission(Scope scope, UUID key) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from rosters.roster where submission_key = :key")
                        .param("key", key)
                        .query(UUID.class)
                        .optional());
    }

    void keepFile(Scope scope, UUID roster, String orgCode, byte[] content) {
        scopes.run(
                scope,
                () -> jdbc.sql(
                                "insert into rosters.file (roster_id, org_code, content) values (:roster, :org, :content)")
                        .param("roster", roster)
                        .param("org", orgCode)
                        .param("content", content)
                        .update());
    }

    byte[] file(Scope scope, UUID roster) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select content from rosters.file where roster_id = :roster")
                        .param("roster", roster)
                        .query(byte[].class)
                        .single());
    }

    /** What the columns of such a list said the last time. */
    Optional<Mapping> findMapping(Scope scope, Roster roster, String headings) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select columns from rosters.mapping
                        where kind = :kind and headings = :headings and starts_with(:org, org_code)
                        order by length(org_code) desc limit 1
                        """)
                        .param("kind", roster.kind().name())
                        .param("headings", headings)
                        .param("org", roster.orgCode())
                        .query((row, number) -> Mapping.ofStored(
                                (Integer[]) row.getArray("columns").getArray()))
                        .optional());
    }

    void remember(Scope scope, Roster roster, String headings, Mapping mapping, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into rosters.mapping (org_code, kind, headings, columns, used_at)
                        values (:org, :kind, :headings, :columns::int[], :now)
                        on conflict on constraint mapping_pk do update
                        set columns = excluded.columns, used_at = excluded.used_at
                        """)
                        .param("org", roster.orgCode())
                        .param("kind", roster.kind().name())
                        .param("headings", headings)
                        .param("columns", mapping.stored())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Stores lines in one statement. */
    void addLines(Scope scope, Roster roster, List<Line> lines) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into rosters.line (roster_id, org_code, row_number, name, credit_code, address, building, floor,
                                                  room, phone, employees, storey)
                        select :roster, :org, * from unnest(:rows::int[], :names::text[], :codes::text[], :addresses::text[],
                                                            :buildings::text[], :floors::text[], :rooms::text[],
                                                            :phones::text[], :employees::text[], :storeys::int[])
                        """)
                        .param("roster", roster.id())
                        .param("org", roster.orgCode())
                        .param("rows", lines.stream().map(Line::rowNumber).toArray(Integer[]::new))
                        .param("names", column(lines, Line::name))
                        .param("codes", column(lines, Line::creditCode))
                        .param("addresses", column(lines, Line::address))
                        .param("buildings", column(lines, Line::building))
                        .param("floors", column(lines, Line::floor))
                        .param("rooms", column(lines, Line::room))
                        .param("phones", column(lines, Line::phone))
                        .param("employees", column(lines, Line::employees))
                        .param("storeys", column(lines, Line::storey))
                        .update());
    }

    void addNotes(Scope scope, Roster roster, List<TableNote> notes) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        insert into rosters.note (roster_id, org_code, row_number, kind, column_title, detail, number)
                        select :roster, :org, *
                        from unnest(:rows::int[], :kinds::text[], :columns::text[], :details::text[]) with ordinality
                        """)
                        .param("roster", roster.id())
                        .param("org", roster.orgCode())
                        .param("rows", notes.stream().map(TableNote::row).toArray(Integer[]::new))
                        .param("kinds", column(notes, note -> note.kind().name()))
                        .param("columns", column(notes, TableNote::column))
                        .param("details", column(notes, TableNote::detail))
                        .update());
    }

    /** The guarded step from stored to compared: the lines are there; false when somebody was faster. */
    boolean read(Scope scope, UUID id, int lines, int blank, int skipped) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update rosters.roster set stage = 'COMPARING', lines = :lines, blank = :blank, skipped = :skipped
                        where id = :id and stage = 'UPLOADED'
                        """)
                                .param("lines", lines)
                                .param("blank", blank)
                                .param("skipped", skipped)
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** Lists whose comparison has not ended. */
    List<UUID> listComparing(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from rosters.roster where stage = 'COMPARING' order by id")
                        .query(UUID.class)
                        .list());
    }

    /** From now on the register counts; what was entered later is looked at when the list is settled. */
    void beginComparison(Scope scope, UUID id, Instant now) {
        scopes.run(
                scope,
                () -> jdbc.sql("update rosters.roster set compared_at = :now where id = :id and compared_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update());
    }

    /** All lines, called by their rows; where a line does not say where it is, the place of the list does. */
    EmployerList load(Scope scope, Roster roster) {
        return load(scope, roster.id(), List.of());
    }

    /** The lines that name an employer for the first time, called by their rows. */
    EmployerList loadNaming(Scope scope, UUID roster) {
        return load(scope, roster, List.of(Verdict.DUPLICATE, Verdict.UNREADABLE));
    }

    private EmployerList load(Scope scope, UUID roster, List<Verdict> except) {
        var lines = EmployerList.builder();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select l.row_number, l.name, l.credit_code, l.address, l.building, l.floor, l.room, l.phone,
                               coalesce(p.address || ' ' || p.name, '') as place
                        from rosters.line l
                        join rosters.roster r on r.id = l.roster_id
                        left join places.pub_place p on p.id = r.place_id
                        where l.roster_id = :roster and coalesce(l.verdict, '') <> all(:except) order by l.row_number
                        """)
                        .withFetchSize(SET)
                        .param("roster", roster)
                        .param("except", column(except, Verdict::name))
                        .query(row -> {
                            lines.add(
                                    row.getString("row_number"),
                                    row.getString("name"),
                                    row.getString("credit_code"),
                                    Whereabouts.text(
                                            row.getString(
                                                    row.getString("address").isEmpty() ? "place" : "address"),
                                            row.getString("building"),
                                            row.getString("floor"),
                                            row.getString("room")),
                                    row.getString("phone"));
                        }));
        return lines.build();
    }

    /** How far the comparison has come, for those who wait. */
    void tell(Scope scope, UUID id, int done) {
        scopes.run(
                scope,
                () -> jdbc.sql("update rosters.roster set done = greatest(done, :done) where id = :id")
                        .param("done", done)
                        .param("id", id)
                        .update());
    }

    /** Notes findings of lines that have none, in two statements. */
    void note(Scope scope, Roster roster, List<Finding> findings) {
        var candidates = findings.stream()
                .flatMap(finding -> IntStream.range(0, finding.candidates().size())
                        .mapToObj(place -> new Ranked(
                                finding.rowNumber(),
                                place + 1,
                                finding.candidates().get(place))))
                .toList();
        scopes.run(scope, () -> {
            jdbc.sql("""
                    with found as (
                        select * from unnest(:rows::int[], :verdicts::text[], :employers::uuid[], :duplicates::int[],
                                             :confidences::real[], :reasons::text[])
                                      as f (row_number, verdict, employer_id, duplicate_of, confidence, reasons)
                    )
                    update rosters.line l
                    set verdict = f.verdict, employer_id = f.employer_id, duplicate_of = f.duplicate_of,
                        found_verdict = f.verdict, found_employer_id = f.employer_id, found_duplicate_of = f.duplicate_of,
                        confidence = f.confidence, reasons = f.reasons
                    from found f where l.roster_id = :roster and l.row_number = f.row_number and l.verdict is null
                    """)
                    .param("roster", roster.id())
                    .param("rows", column(findings, Finding::rowNumber))
                    .param("verdicts", column(findings, Finding::verdict))
                    .param("employers", column(findings, Finding::employerId))
                    .param("duplicates", column(findings, Finding::duplicateOf))
                    .param("confidences", column(findings, Finding::confidence))
                    .param("reasons", column(findings, finding -> Reasons.stored(finding.reasons())))
                    .update();
            jdbc.sql("""
                    insert into rosters.candidate (roster_id, org_code, row_number, rank, employer_id, confidence, reasons)
                    select :roster, :org, *
                    from unnest(:rows::int[], :ranks::int[], :employers::uuid[], :confidences::real[], :reasons::text[])
                    on conflict on constraint candidate_pk do nothing
                    """)
                    .param("roster", roster.id())
                    .param("org", roster.orgCode())
                    .param("rows", column(candidates, Ranked::rowNumber))
                    .param("ranks", column(candidates, Ranked::rank))
                    .param(
                            "employers",
                            column(
                                    candidates,
                                    ranked -> Employers.idOf(ranked.candidate().id())))
                    .param(
                            "confidences",
                            column(candidates, ranked -> ranked.candidate().confidence()))
                    .param(
                            "reasons",
                            column(
                                    candidates,
                                    ranked -> Reasons.stored(ranked.candidate().reasons())))
                    .update();
        });
    }

    private record Ranked(int rowNumber, int rank, Candidate candidate) {}

    /**
     * Ends the comparison when every line has a finding. One employer is one line: where two lines know the same one, as
     * when the comparison was interrupted and the register has grown meanwhile, a person looks at the later one.
     */
    void finishComparison(Scope scope, UUID id) {
        scopes.run(scope, () -> {
            jdbc.sql("""
                    with taken as (
                        select row_number, employer_id, decided_at is null and settlement_id is null as open,
                               row_number() over (partition by employer_id
                                                  order by decided_at is null and settlement_id is null, row_number) as place
                        from rosters.line where roster_id = :id and employer_id is not null
                    ), again as (
                        update rosters.line l set verdict = 'DOUBTFUL', employer_id = null, found_verdict = 'DOUBTFUL',
                                                  found_employer_id = null, confidence = null
                        from taken t
                        where l.roster_id = :id and l.row_number = t.row_number and t.place > 1 and t.open
                        returning l.org_code, l.row_number, t.employer_id, l.reasons
                    )
                    insert into rosters.candidate (roster_id, org_code, row_number, rank, employer_id, confidence, reasons)
                    select :id, org_code, row_number, 1, employer_id, 0, reasons from again
                    on conflict on constraint candidate_pk do nothing
                    """).param("id", id).update();
            jdbc.sql("""
                    update rosters.roster r set stage = 'COMPARED', done = r.lines
                    where r.id = :id and r.stage = 'COMPARING'
                      and not exists (select 1 from rosters.line l where l.roster_id = r.id and l.verdict is null)
                    """).param("id", id).update();
        });
    }

    /** The employers that the lines of settled lists mean, each once. */
    List<UUID> listEmployers(Scope scope, Collection<UUID> rosters) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct employer_id from rosters.line
                        where roster_id = any(:rosters) and settlement_id is not null and employer_id is not null
                        order by employer_id
                        """)
                        .param("rosters", rosters.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }
}
