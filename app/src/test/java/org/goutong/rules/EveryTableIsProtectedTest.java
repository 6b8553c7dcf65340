package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.goutong.GoutongTest;
import org.junit.jupiter.api.Test;

/** Row security is on, forced and has a policy at every table; the few without are named with their reason. */
@GoutongTest
class EveryTableIsProtectedTest {

    /** Tables of ours, also of schemas that somebody may add. */
    static final String TABLES = """
            select c.relnamespace::regnamespace || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity,
                   exists (select 1 from pg_policy p where p.polrelid = c.oid) as has_policy
            from pg_class c
            where c.relkind in ('r', 'p') and c.relpersistence <> 't'
              and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1
            """;

    @Test
    void everyTableWithBusinessRowsIsProtected() {
        assertThat(Catalogue.asOwner(EveryTableIsProtectedTest::unprotected)).isEmpty();
    }

    @Test
    void everyTechnicalTableIsThere() {
        var tables = Catalogue.asOwner(connection -> Catalogue.column(connection, TABLES));

        assertThat(tables).containsAll(Catalogue.TECHNICAL.keySet());
    }

    @Test
    void catchesATableWithoutRowSecurity() {
        assertThat(Catalogue.planted("create table places.planted (id uuid)", EveryTableIsProtectedTest::unprotected))
                .containsExactly("places.planted");
    }

    @Test
    void catchesATableWhoseOwnerWouldSeeEverything() {
        var planted = """
                create table places.planted (id uuid);
                create policy within_scope on places.planted using (false);
                alter table places.planted enable row level security;
                """;

        assertThat(Catalogue.planted(planted, EveryTableIsProtectedTest::unprotected))
                .containsExactly("places.planted");
    }

    @Test
    void catchesATableThatNoPolicySpeaksOf() {
        var planted = """
                create table places.planted (id uuid);
                alter table places.planted enable row level security;
                alter table places.planted force row level security;
                """;

        assertThat(Catalogue.planted(planted, EveryTableIsProtectedTest::unprotected))
                .containsExactly("places.planted");
    }

    @Test
    void catchesATableInASchemaNobodyKnows() {
        assertThat(Catalogue.planted(
                        "create schema planted; create table planted.planted (id uuid)",
                        EveryTableIsProtectedTest::unprotected))
                .containsExactly("planted.planted");
    }

    private static List<String> unprotected(Connection connection) throws SQLException {
        return Catalogue.rows(connection, TABLES).stream()
                .filter(table -> !Catalogue.TECHNICAL.containsKey(table.get("name")))
                .filter(table -> table.get("relrowsecurity").equals("f")
                        || table.get("relforcerowsecurity").equals("f")
                        || table.get("has_policy").equals("f"))
                .map(table -> table.get("name"))
                .toList();
    }
}
