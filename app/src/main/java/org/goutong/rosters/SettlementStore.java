package org.goutong.rosters;

import static org.goutong.orgs.Columns.column;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.employers.Withdrawal;
import org.goutong.matching.EmployerList;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settlements as rows, and the lines they take up. */
@Repository
class SettlementStore {

    private static final String SETTLEMENT = """
            select id, roster_id, org_code, number, registered, linked, left_out, settled_by, settled_by_name, settled_at,
                   undone_by_name, undone_at, withdrawn, remembered_at
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
                        from employers.pub_employer e where e.created_at >= :since and e.withdrawn_at is null
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
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select l.row_number from rosters.line l join employers.pub_employer e on e.id = l.employer_id
                        where l.roster_id = :roster and l.verdict = 'KNOWN' and l.settlement_id is null
                          and e.withdrawn_at is not null
                        """).param("roster", roster).query(Integer.class).list());
    }

    /** Which employers people have said that names of open lines mean. */
    Map<String, UUID> listConfirmed(Scope scope, UUID roster) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("""
                                select name, employer_id from rosters.line
                                where roster_id = :roster and verdict = 'KNOWN' and decided_at is not null
                                  and settlement_id is null
                                """)
                        .param("roster", roster)
                        .query((row, number) ->
                                Map.entry(row.getString("name"), row.getObject("employer_id", UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)));
    }

    /** Credit codes among these that employers of the register have; the caller may add to them. */
    Set<String> listTakenCodes(Scope scope, Collection<String> codes) {
        return new HashSet<>(scopes.in(
                scope,
                () -> jdbc.sql("select credit_code from employers.pub_employer "
                                + "where credit_code = any(:codes) and withdrawn_at is null")
                        .param(
                                "codes",
                                codes.stream().filter(code -> !code.isEmpty()).toArray(String[]::new))
                        .query(String.class)
                        .list()));
    }

    UUID add(Staff by, Roster roster, int number, SettlementPlan plan, @Nullable Instant remembered, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into rosters.settlement (roster_id, org_code, number, registered, linked, left_out, settled_by,
                                                        settled_by_name, settled_at, remembered_at)
                        select :roster, :org, :number, :registered, :linked, count(*), :by, :name, :now, :remembered
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
                        .param(
                                "remembered",
                                remembered == null ? null : remembered.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
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
                    .param("rows", column(fresh, Line::rowNumber))
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
            jdbc.sql("update rosters.roster set unsettled_because = '' where id = :roster and unsettled_because <> ''")
                    .param("roster", roster)
                    .update();
            jdbc.sql("""
                    update rosters.roster r set stage = 'SETTLED'
                    where r.id = :roster and r.stage = 'COMPARED'
                      and not exists (select 1 from rosters.line l where l.roster_id = r.id and l.verdict = 'DOUBTFUL')
                    """).param("roster", roster).update();
        });
    }

    /** The employers that a settlement entered in the register. */
    List<UUID> listEntered(Scope scope, UUID settlement) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                "select employer_id from rosters.line where settlement_id = :settlement and verdict = 'NEW'")
                        .param("settlement", settlement)
                        .query(UUID.class)
                        .list());
    }

    /**
     * The guarded step back: lines are open again, those whose employer stayed know it now. False when somebody was faster.
     */
    boolean undo(Staff by, Settlement settlement, Withdrawal withdrawal, Instant now) {
        return scopes.in(by.scope(), () -> {
            var undone = jdbc.sql("""
                    update rosters.settlement
                    set undone_by = :by, undone_by_name = :name, undone_at = :now, withdrawn = :withdrawn
                    where id = :id and undone_at is null
                    """)
                    .param("by", by.id())
                    .param("name", by.name())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("withdrawn", withdrawal.withdrawn().size())
                    .param("id", settlement.id())
                    .update();
            if (undone == 1) {
                open(settlement, withdrawal);
                keep(settlement, withdrawal.edited(), KeptRow.Reason.EDITED);
                keep(settlement, withdrawal.used(), KeptRow.Reason.USED);
            }
            return undone == 1;
        });
    }

    private void open(Settlement settlement, Withdrawal withdrawal) {
        jdbc.sql("""
                update rosters.line l
                set settlement_id = null,
                    verdict = case when l.verdict = 'NEW' and w.id is null then 'KNOWN' else l.verdict end,
                    employer_id = case when w.id is null then l.employer_id end
                from rosters.line o left join unnest(:withdrawn::uuid[]) as w (id) on w.id = o.employer_id and o.verdict = 'NEW'
                where l.settlement_id = :settlement and o.roster_id = l.roster_id and o.row_number = l.row_number
                """)
                .param("withdrawn", withdrawal.withdrawn().toArray(UUID[]::new))
                .param("settlement", settlement.id())
                .update();
        jdbc.sql("update rosters.roster set stage = 'COMPARED' where id = :roster and stage = 'SETTLED'")
                .param("roster", settlement.rosterId())
                .update();
    }

    private void keep(Settlement settlement, List<UUID> employers, KeptRow.Reason reason) {
        jdbc.sql("""
                insert into rosters.kept_employer (settlement_id, org_code, reason, employer_id)
                select :settlement, :org, :reason, * from unnest(:employers::uuid[])
                """)
                .param("settlement", settlement.id())
                .param("org", settlement.orgCode())
                .param("reason", reason.name())
                .param("employers", employers.toArray(UUID[]::new))
                .update();
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

    /** Notes that a compared list is to be settled behind the page. */
    void addWish(Scope scope, SettlementWish wish) {
        scopes.run(scope, () -> {
            jdbc.sql("""
                    insert into rosters.settlement_wish (roster_id, org_code, username, registered, linked)
                    values (:roster, :org, :username, :registered, :linked)
                    """)
                    .param("roster", wish.rosterId())
                    .param("org", wish.orgCode())
                    .param("username", wish.username())
                    .param("registered", wish.registered())
                    .param("linked", wish.linked())
                    .update();
            jdbc.sql("update rosters.roster set stage = 'SETTLING', unsettled_because = '' where id = :roster")
                    .param("roster", wish.rosterId())
                    .update();
        });
    }

    Optional<SettlementWish> findWish(Scope scope, UUID roster) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select roster_id, org_code, username, registered, linked from rosters.settlement_wish
                        where roster_id = :roster
                        """)
                        .param("roster", roster)
                        .query(SettlementWish.class)
                        .optional());
    }

    /** Lists that wait to be settled. */
    List<UUID> listWishes(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from rosters.roster where stage = 'SETTLING' order by id")
                        .query(UUID.class)
                        .list());
    }

    /** Makes a list one that is compared and that nobody has settled yet. */
    void forgetWish(Scope scope, UUID roster) {
        scopes.run(scope, () -> {
            jdbc.sql("delete from rosters.settlement_wish where roster_id = :roster")
                    .param("roster", roster)
                    .update();
            jdbc.sql("update rosters.roster set stage = 'COMPARED' where id = :roster and stage = 'SETTLING'")
                    .param("roster", roster)
                    .update();
        });
    }

    /** Forgets that a list was to be settled, and says why. */
    void giveUp(Scope scope, UUID roster, String because) {
        scopes.run(scope, () -> {
            forgetWish(scope, roster);
            noteUnsettled(scope, roster, because);
        });
    }

    /** Notes why a list was not settled; a key of the texts. */
    void noteUnsettled(Scope scope, UUID roster, String because) {
        scopes.run(
                scope,
                () -> jdbc.sql("update rosters.roster set unsettled_because = :because where id = :roster")
                        .param("because", because)
                        .param("roster", roster)
                        .update());
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
