package org.goutong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A bare server stands in for somebody else's PostgreSQL; the tests are the steps of its owner, in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalPostgresTest {

    @TempDir
    static Path folder;

    static PostgresCluster server;
    static int port;

    @BeforeAll
    static void somebodyRunsAServer() throws Exception {
        var user = ServerUser.choose();
        user.reach(folder, folder);
        server = new PostgresCluster(folder, PostgresBinaries.in(folder, user, step -> {}), user);
        server.create("mighty", step -> {});
        port = server.start();
        asSuperuser("create database elsewhere");
        asSuperuser("create role plain login password 'plain'");
        asSuperuser("create role keeper login password 'keeper'");
        asSuperuser("create role creator login createrole password 'creator'");
        asSuperuser("create database kept owner keeper");
        asSuperuser("create database made owner creator");
        asSuperuser(
                "create database ascii template template0 encoding 'UTF8' locale_provider libc locale 'C' owner keeper");
    }

    @AfterAll
    static void stopsTheServer() throws Exception {
        server.stop();
    }

    @Test
    @Order(1)
    void needsTheOwnerWhenTheUserMayNotMakeRoles() {
        assertThatThrownBy(() -> open("a", "kept", "plain"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD");
    }

    @Test
    @Order(2)
    void takesGivenRolesAsTheyAre() {
        try (var external =
                open("a", "kept", "plain", "SPRING_FLYWAY_USER", "keeper", "SPRING_FLYWAY_PASSWORD", "keeper")) {
            assertThat(external.access())
                    .isEqualTo(new DatabaseAccess(url("kept"), "keeper", "keeper", "plain", "plain"));
            assertThat(external.holdsData()).isFalse();
            assertThat(DatabaseAccess.ofRunning(folder.resolve("a"))).contains(external.access());
        }
        assertThat(DatabaseAccess.ofRunning(folder.resolve("a"))).isEmpty();
    }

    @Test
    @Order(3)
    void refusesAnApplicationThatCouldDoAnything() {
        for (var mighty : List.of("keeper", "postgres")) {
            assertThatThrownBy(() -> open(
                            "a", "kept", mighty, "SPRING_FLYWAY_USER", "keeper", "SPRING_FLYWAY_PASSWORD", "keeper"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("cannot be the application's role");
        }
    }

    @Test
    @Order(4)
    void warnsWhenChineseNamesHaveNoTrigrams() {
        var warnings = new ArrayList<String>();
        try (var data = DataFolder.open(folder.resolve("a"));
                var external = ExternalPostgres.open(
                        data,
                        environment(
                                "ascii", "plain", "SPRING_FLYWAY_USER", "keeper", "SPRING_FLYWAY_PASSWORD", "keeper"),
                        warnings::add)) {
            assertThat(external.access().url()).isEqualTo(url("ascii"));
        }
        assertThat(warnings).singleElement().asString().contains("LC_CTYPE");
    }

    @Test
    @Order(5)
    void makesTheRolesWhenItMay() throws SQLException {
        for (var attempt = 1; attempt <= 2; attempt++) {
            try (var external = open("c", "made", "creator");
                    var owner = external.access().connectAsOwner();
                    var statement = owner.createStatement()) {
                assertThat(external.access().appUser()).isEqualTo("goutong_app");
                assertThat(external.holdsData()).isEqualTo(attempt == 2);
                statement.execute("create schema if not exists trial");
                statement.execute("create table if not exists trial.rows (n int)");
            }
        }
    }

    @Test
    @Order(6)
    void doesNotTakeOverTheRolesOfAnotherGoutong() {
        assertThatThrownBy(() -> open("d", "elsewhere", "postgres"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already has the roles of another Goutong");
    }

    @Test
    @Order(7)
    void saysWhatIsMissingOrWrong() {
        assertThatThrownBy(() -> open("a", "kept", ""))
                .isInstanceOf(StartRefused.class)
                .hasMessage("SPRING_DATASOURCE_URL is set, so SPRING_DATASOURCE_USERNAME is needed too.");
        assertThatThrownBy(() -> open("a", "nowhere", "keeper"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The database at " + url("nowhere") + " cannot be used:");
    }

    private static ExternalPostgres open(String data, String database, String user, String... more) {
        // The folder is given back at once, so that the next step may take it.
        try (var held = DataFolder.open(folder.resolve(data))) {
            return ExternalPostgres.open(held, environment(database, user, more), warning -> {});
        }
    }

    private static Map<String, String> environment(String database, String user, String... more) {
        var environment = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL",
                url(database),
                "SPRING_DATASOURCE_USERNAME",
                user,
                "SPRING_DATASOURCE_PASSWORD",
                user.equals("postgres") ? "mighty" : user));
        for (var i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void asSuperuser(String command) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "mighty");
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
