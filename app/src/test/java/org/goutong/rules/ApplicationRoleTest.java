package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scopes;
import org.goutong.reports.StallRows;
import org.goutong.web.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The role the application works as: owns nothing, bypasses nothing, and without a scope sees nothing. */
@GoutongTest
class ApplicationRoleTest {

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalData personalData;

    @Autowired
    People people;

    @Test
    void theRoleOwnsAndBypassesNothing() {
        var roles = Catalogue.asApplication(connection -> Catalogue.rows(connection, """
                        select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
                               exists (select 1 from pg_class c where c.relowner = r.oid) as owns_relation,
                               exists (select 1 from pg_proc p where p.proowner = r.oid) as owns_function,
                               exists (select 1 from pg_namespace n where n.nspowner = r.oid) as owns_schema,
                               exists (select 1 from pg_auth_members m where m.member = r.oid) as is_member
                        from pg_roles r where rolname = current_user
                        """));

        assertThat(roles)
                .hasSize(1)
                .first()
                .satisfies(role -> assertThat(role.values()).containsOnly("f"));
    }

    @Test
    void nothingIsVisibleWithoutAScope() {
        new StallRows(scopes, jdbc, personalData).enter(people.staff("street-nanfaxin"));
        var withRows = rows(true);
        assertThat(withRows).hasSizeGreaterThan(10).containsKeys("joining.application", "orgs.staff", "outreach.tally");
        assertThat(rows(false))
                .as("tables with rows that can be seen without a scope")
                .isEmpty();
    }

    @Test
    void catchesATableThatShowsItsRowsToEverybody() {
        var planted = """
                create table places.planted (id int);
                insert into places.planted values (1);
                grant select on places.planted to goutong_app;
                """;

        var seen = Catalogue.plantedBySuperuser(planted, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set local role goutong_app");
            }
            return visible(connection);
        });

        assertThat(seen).containsExactly(Map.entry("places.planted", "1"));
    }

    private static Map<String, String> rows(boolean everything) {
        return Catalogue.asApplication(connection -> {
            connection.setAutoCommit(false);
            if (everything) {
                // What a job may see; the settings end with the transaction.
                Catalogue.column(connection, """
                        select set_config('goutong.scope_kind', 'job', true) || set_config('goutong.scope_from', '0', true)
                            || set_config('goutong.scope_to', ':', true) || set_config('goutong.administered_from', '0', true)
                            || set_config('goutong.administered_to', ':', true)
                        """);
            }
            var found = visible(connection);
            connection.rollback();
            return found;
        });
    }

    private static Map<String, String> visible(Connection connection) throws SQLException {
        var found = new java.util.TreeMap<String, String>();
        List<String> tables = new ArrayList<>(Catalogue.column(connection, EveryTableIsProtectedTest.TABLES));
        tables.removeAll(Catalogue.TECHNICAL.keySet());
        for (var table : tables) {
            if (Catalogue.column(connection, "select has_table_privilege('" + table + "', 'select')")
                    .getFirst()
                    .equals("t")) {
                var rows = Catalogue.column(connection, "select count(*) from " + table)
                        .getFirst();
                if (!rows.equals("0")) {
                    found.put(table, rows);
                }
            }
        }
        return found;
    }
}
