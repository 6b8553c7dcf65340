package org.goutong.rosters;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.matching.EmployerList;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settlements as rows, and the lines they take up. */
@Repository
class SettlementStore {

    private static final long REGISTER_LOCK = 0x726f7374657273L;

    private static final String SETTLEMENT = """
            select id, roster_id, org_code, number, registered, linked, left_out, settled_by, settled_by_name, settled_at,
                   undone_by_name, undone_at, withdrawn
            from rosters.settlement
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    SettlementStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The latest first, at most 100. */
    List<Settlement> list(Scope scope, UUID roster) {
        return scopes.in(
                scope,
                () -> jdbc.sql(SETTLEMENT + "where roster_id = :roster order by number desc limit 100")
                        .param("roster", roster)
                        .query(Settlement.class)
                        .list());
    }

    Optional<Settlement> findLast(Scope scope, UUID roster) {
        return list(scope, roster).stream().findFirst();
    }

    Optional<Settlement> find(Scope scope, UUID roster, int number) {
        return scopes.in(
                scope,
                () -> jdbc.sql(SETTLEMENT + "where roster_id = :roster and number = :number")
                        .param("roster", roster)
                        .param("number", number)
                        .query(Settlement.class)
                        .optional());
    }

    /** Until the transaction ends nobody else settles any list: two lists may name the same new employer. */
    void lockRegister() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", REGISTER_LOCK)
                .query((row, number) -> 0)
                .single();
    }

    /** New lines that no settlement has taken up, in the order of the file. */
    List<Line> listOpenNew(Scope scope, UUID roster) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select row_number, name, credit_code, address, building, floor, room, phone, employees
                        from rosters.line
                        where roster_id = :roster and verdict = 'NEW' and settlement_id is null order by row_number
                        """).param("roster", roster).query(Line.class).list());
    }

    /** What was entered in the register since a list was compared. */
    EmployerList loadEnteredSince(Scope scope, Roster roster) {
        var entered = EmployerList.builder();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select e.id, e.name, coalesce(e.credit_code, '') as code, e.address || ' ' || e.floor as address
                        from employers.pub_employer e where e.created_at >= :since
                        """)
                        .param("since", Objects.requireNonNull(roster.comparedAt()))
                        .query(row -> {
                            entered.add(
                                    row.getString("id"),
                                    row.getString("name"),
                                    row.getString("code"),
                                    row.getString("address"),
                                    "");
                        }));
        return entered.build();
    }

    /** Rows of known lines whose employer is no longer in the register. */
    List<Integer> listWithdrawn(Scope scope, UUID roster) {
        return List.of();
    }

    /** Credit codes among these that employers of the register have; the caller may add to them. */
    Set<String> listTakenCodes(Scope scope, Collection<String> codes) {
        return new HashSet<>(scopes.in(
                scope,
                () -> jdbc.sql("select credit_code from employers.pub_employer where credit_code = any(:codes)")
                        .param(
                                "codes",
                                codes.stream().filter(code -> !code.isEmpty()).toArray(String[]::new))
                        .query(String.class)
                        .list()));
    }

    UUID add(Staff by, Roster roster, int number, SettlementPlan plan, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into rosters.settlement (roster_id, org_code, number, registered, linked, left_out, settled_by,
                                                        settled_by_name, settled_at)
                        select :roster, :org, :number, :registered, :linked, count(*), :by, :name, :now
                        from rosters.line where roster_id = :roster and verdict not in ('KNOWN', 'NEW')
                        returning id
                        """)
                        .param("roster", roster.id())
                        .param("org", roster.orgCode())
                        .param("number", number)
                        .param("registered", plan.registered())
                        .param("linked", plan.linked())
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    /** Takes the open lines up; a list without a doubtful line is settled then. */
    void settle(Scope scope, UUID roster, UUID settlement, List<Line> fresh, List<UUID> entered) {
        scopes.run(scope, () -> {
            jdbc.sql("""
                    update rosters.line l set employer_id = e.employer_id
                    from unnest(:rows::int[], :employers::uuid[]) as e (row_number, employer_id)
                    where l.roster_id = :roster and l.row_number = e.row_number
                    """)
                    .param("rows", RosterStore.column(fresh, Line::rowNumber))
                    .param("employers", entered.toArray(UUID[]::new))
                    .param("roster", roster)
                    .update();
            jdbc.sql("""
                    update rosters.line set settlement_id = :settlement
                    where roster_id = :roster and verdict in ('KNOWN', 'NEW') and settlement_id is null
                    """)
                    .param("settlement", settlement)
                    .param("roster", roster)
                    .update();
            jdbc.sql("""
                    update rosters.roster r set stage = 'SETTLED'
                    where r.id = :roster and r.stage = 'COMPARED'
                      and not exists (select 1 from rosters.line l where l.roster_id = r.id and l.verdict = 'DOUBTFUL')
                    """).param("roster", roster).update();
        });
    }

    /** Employers that stayed when a settlement was undone, by name, at most 500. */
    List<KeptRow> listKept(Scope scope, UUID settlement) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select k.employer_id, e.name, k.reason
                        from rosters.kept_employer k join employers.pub_employer e on e.id = k.employer_id
                        where k.settlement_id = :settlement order by e.name, e.id limit 500
                        """)
                        .param("settlement", settlement)
                        .query(KeptRow.class)
                        .list());
    }

    /** Sends lines back to the comparison, whatever was decided about them. */
    void compareAgain(Scope scope, UUID roster, Collection<Integer> rows) {
        scopes.run(scope, () -> {
            jdbc.sql("delete from rosters.candidate where roster_id = :roster and row_number = any(:rows)")
                    .param("roster", roster)
                    .param("rows", rows.toArray(Integer[]::new))
                    .update();
            jdbc.sql("""
                    update rosters.line
                    set verdict = null, employer_id = null, duplicate_of = null, decided_by = null, decided_by_name = '',
                        decided_at = null
                    where roster_id = :roster and row_number = any(:rows) and settlement_id is null
                    """)
                    .param("roster", roster)
                    .param("rows", rows.toArray(Integer[]::new))
                    .update();
            jdbc.sql("""
                    update rosters.roster set stage = 'COMPARING', compared_at = null, done = lines - :again
                    where id = :roster
                    """).param("again", rows.size()).param("roster", roster).update();
        });
    }
}
