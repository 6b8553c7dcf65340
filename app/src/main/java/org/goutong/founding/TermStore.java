package org.goutong.founding;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of founded unions, and what happened to them. */
@Repository
class TermStore {

    /** A delay counts for the term that it was approved for, and a vacancy until somebody was elected. */
    private static final String ROW = """
            select p.id, p.org_code, p.superior_code, p.union_name, p.owner_id, p.owner_name, p.term_ends_on,
                   greatest(p.elected_on, (select max(e.on_day) from founding.term_entry e
                                           where e.process_id = p.id and e.kind in ('RE_ELECTION', 'BY_ELECTION')
                                             and e.withdrawn_at is null)) as elected_on,
                   d.until_on as delayed_until, d.reason as delayed_because, v.on_day as vacant_on
            from founding.process p
            left join lateral (select e.until_on, e.reason from founding.term_entry e
                               where e.process_id = p.id and e.kind = 'DELAY' and e.withdrawn_at is null
                                 and e.until_on > p.term_ends_on
                               order by e.until_on desc limit 1) d on true
            left join lateral (select e.on_day from founding.term_entry e
                               where e.process_id = p.id and e.kind = 'VACANCY' and e.withdrawn_at is null
                                 and not exists (select 1 from founding.term_entry f
                                                 where f.process_id = p.id and f.kind in ('RE_ELECTION', 'BY_ELECTION')
                                                   and f.withdrawn_at is null and f.on_day >= e.on_day)
                               order by e.on_day desc limit 1) v on true
            where p.term_ends_on is not null and p.dissolved_on is null
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    TermStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Living unions at and below a unit whose term ends until a day or whose chair is vacant, the earliest first. */
    List<TermRow> list(Scope scope, String orgCode, LocalDate until, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + """
                        and p.id in (select q.id from founding.process q
                                     where q.term_ends_on <= :until and q.dissolved_on is null
                                       and q.org_code >= :from and q.org_code < :to
                                     union
                                     select e.process_id from founding.term_entry e
                                     where e.kind = 'VACANCY' and e.withdrawn_at is null)
                        and p.org_code >= :from and p.org_code < :to and (p.term_ends_on <= :until or v.on_day is not null)
                        order by coalesce(d.until_on, p.term_ends_on), p.id limit :most
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("until", until)
                        .param("most", most)
                        .query(TermRow.class)
                        .list());
    }

    /** Where the term of a founding stands, or 404 when it has none. */
    TermRow get(Scope scope, UUID founding) {
        return find(scope, founding).orElseThrow(NotFound::new);
    }

    /** Where the term of a founding stands; empty when it has none. */
    Optional<TermRow> find(Scope scope, UUID founding) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + " and p.id = :id")
                        .param("id", founding)
                        .query(TermRow.class)
                        .optional());
    }

    /** Living unions whose term ends until a day, wherever they are. */
    List<TermRow> listEnding(Scope scope, LocalDate until) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + " and p.term_ends_on <= :until order by p.id")
                        .param("until", until)
                        .query(TermRow.class)
                        .list());
    }

    /** What happened to the term of a union, the latest first, without what was withdrawn. */
    List<TermEntry> listEntries(Scope scope, UUID founding) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id, kind, on_day, until_on, chair, due, present, votes, reason, by_name
                        from founding.term_entry
                        where process_id = :process and withdrawn_at is null order by on_day desc, id desc limit 200
                        """)
                        .param("process", founding)
                        .query(TermEntry.class)
                        .list());
    }

    void enter(Staff by, TermRow term, NewTermEntry entry, Instant now) {
        scopes.run(by.scope(), () -> {
            jdbc.sql("""
                    insert into founding.term_entry (org_code, process_id, kind, on_day, until_on, chair, due, present, votes, reason,
                                                     by_id, by_name, entered_at)
                    values (:org, :process, :kind, :on, :until, :chair, :due, :present, :votes, :reason, :by, :byName, :now)
                    """)
                    .param("org", term.orgCode())
                    .param("process", term.id())
                    .param("kind", entry.kind().name())
                    .param("on", entry.onDay())
                    .param("until", entry.untilOn(), Types.DATE)
                    .param("chair", entry.chair())
                    .param("due", entry.due(), Types.INTEGER)
                    .param("present", entry.present(), Types.INTEGER)
                    .param("votes", entry.votes(), Types.INTEGER)
                    .param("reason", entry.reason())
                    .param("by", by.id())
                    .param("byName", by.name())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            countOn(term.id());
        });
    }

    /** Withdraws an entry; says whether it stood. */
    boolean withdraw(Staff by, UUID founding, UUID id, Instant now) {
        return scopes.in(by.scope(), () -> {
            var withdrawn = jdbc.sql("""
                    update founding.term_entry set withdrawn_at = :now, withdrawn_by = :by
                    where id = :id and process_id = :process and withdrawn_at is null
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("by", by.name())
                    .param("id", id)
                    .param("process", founding)
                    .update();
            countOn(founding);
            return withdrawn == 1;
        });
    }

    /** The term ends as the last election says, the one that founded the union where there was no other. */
    private void countOn(UUID founding) {
        jdbc.sql("""
                update founding.process p set term_ends_on = t.ends_on
                from (select coalesce((select e.until_on from founding.term_entry e
                                       where e.process_id = f.id and e.kind = 'RE_ELECTION' and e.withdrawn_at is null
                                       order by e.on_day desc limit 1),
                                      (f.elected_on + make_interval(years => f.term_years))::date - 1) as ends_on
                      from founding.process f where f.id = :id) t
                where p.id = :id and p.term_ends_on is distinct from t.ends_on
                """).param("id", founding).update();
    }
}
