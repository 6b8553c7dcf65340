package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall: what the database shows when the code asks for everything. */
@GoutongTest
class RowSecurityTest {

    private static final String TABLES =
            "orgs.organisation orgs.staff orgs.posting orgs.one_time_link orgs.access_token audit.entry";

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Appointments appointments;

    private Staff admin;

    @BeforeEach
    void somethingInEachTable() {
        admin = people.staff("admin");
        appointments.invite(admin, "110113008", "wall-" + Marks.next(), "林溪", Role.STREET_ORGANISER);
        var access = TestDatabase.access();
        var silent = new java.io.PrintStream(java.io.OutputStream.nullOutputStream());
        TokenCommand.run(
                access.url(),
                access.appUser(),
                access.appPassword(),
                "street-nanfaxin",
                false,
                java.time.Clock.systemUTC(),
                silent,
                silent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orgs.organisation",
                "orgs.staff",
                "orgs.posting",
                "orgs.one_time_link",
                "orgs.access_token",
                "audit.entry"
            })
    void showsNothingWithoutAScope(String table) throws SQLException {
        try (var connection = TestDatabase.access().connectAsApplication()) {
            assertThat(count(connection, table)).isZero();
        }
        assertThat(scopes.in(new Scope.Job(Scope.Purpose.COMMAND_LINE), () -> counted(table)))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orgs.organisation",
                "orgs.staff",
                "orgs.posting",
                "orgs.one_time_link",
                "orgs.access_token",
                "audit.entry"
            })
    void holdsForTheOwnerOfTheTablesToo(String table) throws SQLException {
        try (var connection = TestDatabase.access().connectAsOwner()) {
            assertThat(count(connection, table)).isZero();
        }
    }

    @Test
    void protectsEveryTableButThoseNamedHere() throws SQLException {
        try (var connection = TestDatabase.access().connectAsOwner();
                var rows = connection.createStatement().executeQuery("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('orgs', 'audit') and c.relkind = 'r'
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                        """)) {
            var open = new java.util.ArrayList<String>();
            while (rows.next()) {
                open.add(rows.getString(1));
            }
            assertThat(open).as("attempts name no person that exists for sure").containsExactly("orgs.sign_in_attempt");
        }
    }

    @Test
    void showsAStreetItsOwnStaffOnly() {
        var street = people.staff("street-nanfaxin").scope();
        assertThat(units(street, "orgs.staff")).isNotEmpty().allMatch(code -> code.startsWith("110113008"));
        assertThat(units(street, "orgs.posting")).isNotEmpty().allMatch(code -> code.startsWith("110113008"));
        assertThat(units(street, "audit.entry")).isNotEmpty().allMatch(code -> code.startsWith("110113008"));
        assertThat(units(street, "orgs.one_time_link")).isEmpty();
    }

    @Test
    void showsTheNeighbourNothingOfTheStreet() {
        var neighbour = people.staff("street-renhe").scope();
        for (var table : List.of("orgs.staff", "orgs.posting", "orgs.access_token", "audit.entry")) {
            assertThat(units(neighbour, table)).noneMatch(code -> code.startsWith("110113008"));
        }
    }

    @Test
    void showsAnAdministratorNoBusinessRow() {
        var settings = Scopes.settings(admin.scope(), TestClock.now());
        assertThat(settings[1]).as("scope from").isEmpty();
        assertThat(settings[2]).as("scope to").isEmpty();
        assertThat(units(admin.scope(), "orgs.staff")).isNotEmpty();
    }

    @Test
    void letsNobodyWriteHistoryOrReadItThroughAStall() {
        for (var scope : List.of(new Scope.Stall("482913"), new Scope.Receipt("00"))) {
            assertThat(scopes.in(scope, () -> counted("audit.change"))).isZero();
        }
        assertThatThrownBy(() -> scopes.run(
                        admin.scope(),
                        () -> jdbc.sql("insert into audit.change select * from audit.change")
                                .update()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void showsAStallNoStaff() {
        for (var table : TABLES.split(" ")) {
            if (!table.equals("orgs.organisation")) {
                assertThat(scopes.in(new Scope.Stall("482913"), () -> counted(table)))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void neverWidensAScope() {
        var street = people.staff("street-nanfaxin").scope();
        assertThatThrownBy(() -> scopes.run(street, () -> scopes.run(admin.scope(), () -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsTheScopeWithTheTransaction() {
        scopes.run(admin.scope(), () -> assertThat(counted("orgs.staff")).isPositive());
        assertThat(counted("orgs.staff")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.entry set detail = ''", "delete from audit.entry", "truncate audit.entry"})
    void leavesTheTrailAsItIs(String change) throws SQLException {
        try (var connection = TestDatabase.access().connectAsApplication()) {
            assertThatThrownBy(() -> connection.createStatement().execute(change))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void letsAnOrganiserChangeNoUnitAndNoColleague() {
        var street = people.staff("street-nanfaxin").scope();
        assertThat(scopes.in(street, () -> jdbc.sql("""
                                update orgs.organisation set name = 'x'
                                where kind not in ('PRIMARY_UNION', 'FEDERATION')
                                """).update()))
                .as("none but the unions they found")
                .isZero();
        assertThat(scopes.in(
                        street,
                        () -> jdbc.sql("update orgs.posting set to_on = null").update()))
                .isZero();
        assertThat(scopes.in(
                        street,
                        () -> jdbc.sql("update orgs.staff set active = active").update()))
                .as("the own row only")
                .isEqualTo(1);
    }

    private List<String> units(Scope scope, String table) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select org_code from " + table)
                        .query(String.class)
                        .list());
    }

    private int counted(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
