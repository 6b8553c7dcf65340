package org.goutong.rosters;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions about lines as rows. */
@Repository
class LineStore {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    LineStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The guarded decision about a line that nobody has decided or settled; says whether it was. */
    boolean decide(Staff by, UUID roster, int row, Decision decision, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        with twin as (
                            select coalesce(
                                (select min(o.row_number) from rosters.line o
                                 where o.roster_id = :roster and o.row_number <> :row and o.employer_id = :employer
                                   and o.verdict in ('KNOWN', 'NEW')),
                                case when :verdict = 'DUPLICATE' then
                                    (select coalesce(l.found_duplicate_of,
                                                     (select min(o.row_number)
                                                      from rosters.candidate c
                                                      join rosters.line o on o.roster_id = c.roster_id
                                                           and o.employer_id = c.employer_id and o.verdict in ('KNOWN', 'NEW')
                                                      where c.roster_id = :roster and c.row_number = :row
                                                        and o.row_number <> :row))
                                     from rosters.line l where l.roster_id = :roster and l.row_number = :row)
                                end) as row_number
                        )
                        update rosters.line l
                        set verdict = case when twin.row_number is null then :verdict else 'DUPLICATE' end,
                            employer_id = :employer, duplicate_of = twin.row_number,
                            decided_by = :by, decided_by_name = :name, decided_at = :now
                        from twin
                        where l.roster_id = :roster and l.row_number = :row and l.decided_at is null
                          and l.settlement_id is null
                        """)
                                .param("roster", roster)
                                .param("row", row)
                                .param("verdict", decision.verdict().name())
                                .param("employer", decision.employerId(), Types.OTHER)
                                .param("by", by.id())
                                .param("name", by.name())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }

    /** Gives a decided line back what the comparison found, unless it has been settled; says whether it did. */
    boolean reconsider(Scope scope, UUID roster, int row) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update rosters.line
                        set verdict = found_verdict, employer_id = found_employer_id, duplicate_of = found_duplicate_of,
                            decided_by = null, decided_by_name = '', decided_at = null
                        where roster_id = :roster and row_number = :row and decided_at is not null and settlement_id is null
                        """).param("roster", roster).param("row", row).update() == 1);
    }
}
