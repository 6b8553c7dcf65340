package org.goutong.employers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of all business tables that have to do with some things, as they stand. */
final class Snapshot {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);
    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'web', 'audit', 'public')
              and c.oid <> 'employers.merge'::regclass and has_table_privilege(c.oid, 'select')
            order by 1
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    Snapshot(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The rows of each table that name one of these, without what says by which transaction they were written. */
    Map<String, List<String>> of(Collection<UUID> things) {
        return scopes.in(JOB, () -> {
            var rows = new TreeMap<String, List<String>>();
            var pattern = String.join("|", things.stream().map(UUID::toString).toList());
            for (var table : jdbc.sql(TABLES).query(String.class).list()) {
                var found = new ArrayList<>(jdbc.sql("""
                        select row::text from (select to_jsonb(t) - 'changed_in' - 'forms' as row from %s t) as rows
                        where row::text ~ :things order by 1
                        """.formatted(table))
                        .param("things", pattern)
                        .query(String.class)
                        .list());
                if (!found.isEmpty()) {
                    rows.put(table, found);
                }
            }
            return rows;
        });
    }
}
