package org.goutong.rosters;

import static org.goutong.orgs.Columns.column;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goutong.matching.EmployerList;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.rosters.PairLine.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Two lists side by side, as rows. */
@Repository
class PairStore {

    private static final String PAIR = """
            select p.id, p.org_code, p.left_id, p.right_id, p.stage = 'COMPARING' as comparing, p.done from rosters.pair p
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    PairStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<Pair> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PAIR + "where p.id = :id")
                        .param("id", id)
                        .query(Pair.class)
                        .optional());
    }

    /** The pairs in which a list stands, the latest first, at most 50. */
    List<Pair> list(Scope scope, UUID roster) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PAIR + "where :roster in (p.left_id, p.right_id) order by p.id desc limit 50")
                        .param("roster", roster)
                        .query(Pair.class)
                        .list());
    }

    List<UUID> listComparing(Scope scope) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from rosters.pair where stage = 'COMPARING' order by id")
                        .query(UUID.class)
                        .list());
    }

    /** Puts two lists side by side; empty when they stand so already. */
    Optional<UUID> add(Staff by, UUID left, UUID right, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into rosters.pair (org_code, left_id, right_id, created_by_name, created_at)
                        values (:org, :left, :right, :name, :now)
                        on conflict on constraint pair_once do nothing returning id
                        """)
                        .param("org", by.orgCode())
                        .param("left", left)
                        .param("right", right)
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional());
    }

    /** The pairs of a list are out of date, also what is being found of them at this moment: -1 is not done at all. */
    List<UUID> compareAgain(Scope scope, UUID roster) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update rosters.pair set stage = 'COMPARING', done = -1
                        where :roster in (left_id, right_id) returning id
                        """).param("roster", roster).query(UUID.class).list());
    }

    /** How far the comparison has come, for those who wait; 0 begins it. */
    void tell(Scope scope, UUID id, int done) {
        scopes.run(
                scope,
                () -> jdbc.sql("update rosters.pair set done = :done where id = :id and (done >= 0 or :done = 0)")
                        .param("done", done)
                        .param("id", id)
                        .update());
    }

    /** The employers of settled lines, by their position in a list. */
    Map<Integer, UUID> settled(Scope scope, UUID roster, EmployerList list) {
        var employers = new HashMap<Integer, UUID>();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select row_number, employer_id from rosters.line
                        where roster_id = :roster and settlement_id is not null and employer_id is not null
                        """).param("roster", roster).query(row -> {
                    employers.put(row.getInt("row_number"), row.getObject("employer_id", UUID.class));
                }));
        var byPosition = new HashMap<Integer, UUID>();
        for (int position = 0; position < list.size(); position++) {
            var employer = employers.get(Integer.valueOf(list.id(position)));
            if (employer != null) {
                byPosition.put(position, employer);
            }
        }
        return byPosition;
    }

    /** Replaces what was found before; lines that their own list repeats or that name nobody are counted too. */
    void replace(Scope scope, Pair pair, List<List<PairLine>> sets) {
        scopes.run(scope, () -> {
            jdbc.sql("delete from rosters.pair_line where pair_id = :pair")
                    .param("pair", pair.id())
                    .update();
            sets.forEach(lines -> add(pair, lines));
            jdbc.sql("""
                    insert into rosters.pair_line (pair_id, org_code, side, row_number, part, other_row, reasons)
                    select :pair, :org, case when l.roster_id = :left then 'LEFT' else 'RIGHT' end, l.row_number, l.verdict,
                           l.duplicate_of, l.reasons
                    from rosters.line l
                    where l.roster_id in (:left, :right) and l.verdict in ('DUPLICATE', 'UNREADABLE')
                    """)
                    .param("pair", pair.id())
                    .param("org", pair.orgCode())
                    .param("left", pair.leftId())
                    .param("right", pair.rightId())
                    .update();
            jdbc.sql("update rosters.pair set stage = 'COMPARED' where id = :pair and done >= 0")
                    .param("pair", pair.id())
                    .update();
        });
    }

    private void add(Pair pair, List<PairLine> lines) {
        jdbc.sql("""
                insert into rosters.pair_line (pair_id, org_code, side, row_number, part, other_row, reasons)
                select :pair, :org, *
                from unnest(:sides::text[], :rows::int[], :parts::text[], :others::int[], :reasons::text[])
                """)
                .param("pair", pair.id())
                .param("org", pair.orgCode())
                .param("sides", column(lines, PairLine::side))
                .param("rows", column(lines, PairLine::rowNumber))
                .param("parts", column(lines, PairLine::part))
                .param("others", column(lines, PairLine::otherRow))
                .param("reasons", column(lines, line -> Reasons.stored(line.reasons())))
                .update();
    }

    /**
     * How many lines are in which part.
     *
     * @param both employers that both lists name
     * @param otherLeft lines of the left list that are repeated or name nobody
     */
    record Counts(int both, int doubtful, int conflict, int onlyLeft, int onlyRight, int otherLeft, int otherRight) {

        /** Employers that at least one of the lists names, each counted once. */
        int union() {
            return both + doubtful + conflict + onlyLeft + onlyRight;
        }

        int of(PairPage.Shown shown) {
            return switch (shown) {
                case BOTH -> both;
                case DOUBTFUL -> doubtful;
                case CONFLICT -> conflict;
                case ONLY_LEFT -> onlyLeft;
                case ONLY_RIGHT -> onlyRight;
                case OTHER_LEFT -> otherLeft;
                case OTHER_RIGHT -> otherRight;
            };
        }
    }

    Counts count(Scope scope, UUID pair) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(*) filter (where side = 'LEFT' and part = 'BOTH') as both,
                               count(*) filter (where side = 'LEFT' and part = 'DOUBTFUL') as doubtful,
                               count(*) filter (where side = 'LEFT' and part = 'CONFLICT') as conflict,
                               count(*) filter (where side = 'LEFT' and part = 'ONLY') as only_left,
                               count(*) filter (where side = 'RIGHT' and part = 'ONLY') as only_right,
                               count(*) filter (where side = 'LEFT' and part in ('DUPLICATE', 'UNREADABLE')) as other_left,
                               count(*) filter (where side = 'RIGHT' and part in ('DUPLICATE', 'UNREADABLE')) as other_right
                        from rosters.pair_line where pair_id = :pair
                        """).param("pair", pair).query(Counts.class).single());
    }

    /** Lines of a part in the order of a file, each with the line of the other list. */
    List<PairRow> listLines(Scope scope, Pair pair, PairLine.Side side, List<Part> parts, int after, int most) {
        var left = side == PairLine.Side.LEFT;
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select p.side, p.part, p.row_number, l.name, l.address, l.building, l.floor, l.room,
                               coalesce(o.row_number, 0) as other_row, coalesce(o.name, '') as other_name,
                               coalesce(o.address, '') as other_address, coalesce(o.building, '') as other_building,
                               coalesce(o.floor, '') as other_floor, coalesce(o.room, '') as other_room, p.reasons
                        from rosters.pair_line p
                        join rosters.line l on l.roster_id = :own and l.row_number = p.row_number
                        left join rosters.line o on o.row_number = p.other_row
                             and o.roster_id = case when p.part = 'DUPLICATE' then :own else :other end
                        where p.pair_id = :pair and p.side = :side and p.part = any(:parts) and p.row_number > :after
                        order by p.row_number limit :most
                        """)
                        .param("own", left ? pair.leftId() : pair.rightId())
                        .param("other", left ? pair.rightId() : pair.leftId())
                        .param("pair", pair.id())
                        .param("side", side.name())
                        .param("parts", parts.stream().map(Part::name).toArray(String[]::new))
                        .param("after", after)
                        .param("most", most)
                        .query(PairRow.class)
                        .list());
    }
}
