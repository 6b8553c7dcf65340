package org.goutong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    static Path folder;

    static Path data;

    @BeforeAll
    static void startsTheFirstTimeAndKeepsARow() throws SQLException {
        data = folder.resolve("data");
        try (var server = EmbeddedPostgres.start(data);
                var connection = server.access().connectAsOwner()) {
            execute(connection, "create schema trial");
            execute(connection, "create table trial.kept (word text)");
            execute(connection, "insert into trial.kept values ('沟通')");
        }
    }

    @Test
    void startsAgainWarmAndKeepsTheData() throws SQLException {
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(keptRows(server.access())).isEqualTo(1);
        }
        assertThat(serverProcesses()).isZero();
    }

    @Test
    void refusesASecondCopyOnTheSameFolder() {
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(server.access().url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another copy of Goutong is using the data folder");
        }
    }

    @Test
    void recoversWhenTheServerWasKilled() throws Exception {
        try (var server = EmbeddedPostgres.start(data);
                var connection = server.access().connectAsOwner()) {
            execute(connection, "create table trial.before_kill as select 1 as n");
            kill(postmaster());
        }
        try (var server = EmbeddedPostgres.start(data);
                var connection = server.access().connectAsOwner()) {
            assertThat(text(connection, "select n from trial.before_kill")).isEqualTo("1");
            execute(connection, "drop table trial.before_kill");
        }
        assertThat(serverProcesses()).isZero();
    }

    @Test
    void replacesTheServerOfAGoutongThatWasKilled() throws Exception {
        var orphan = orphanedServer();
        assertThat(runs(orphan)).isTrue();

        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(runs(orphan)).isFalse();
            assertThat(keptRows(server.access())).isEqualTo(1);
        }
        assertThat(serverProcesses()).isZero();
    }

    @Test
    void recoversWhenGoutongAndServerWereBothKilled() throws Exception {
        kill(orphanedServer());

        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(keptRows(server.access())).isEqualTo(1);
        }
    }

    @Test
    void leavesAStrangerAloneWhoseNumberIsInAStaleProcessFile() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        var file = data.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(file, stranger.pid() + "\n" + file.getParent() + "\n1\n1\n\n127.0.0.1\n\nready\n");
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(keptRows(server.access())).isEqualTo(1);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void beginsAnewWhenMakingTheFilesWasInterrupted() throws Exception {
        var fresh = folder.resolve("interrupted");
        Files.createDirectories(fresh.resolve("postgres/cluster.part/base"));
        Files.createFile(fresh.resolve("goutong.lock"));
        Files.createDirectories(fresh.resolve("postgres/programs-" + PostgresBinaries.VERSION + ".part/bin"));

        try (var server = EmbeddedPostgres.start(fresh);
                var connection = server.access().connectAsApplication()) {
            assertThat(text(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void isDurableChecksummedAndAsksForPasswords() throws SQLException {
        try (var server = EmbeddedPostgres.start(data);
                var connection = server.access().connectAsApplication()) {
            assertThat(text(connection, "show fsync")).isEqualTo("on");
            assertThat(text(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(connection, "show data_checksums")).isEqualTo("on");
            assertThat(text(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(connection, "show server_version")).startsWith(PostgresBinaries.VERSION);
            var wrong = new DatabaseAccess(server.access().url(), "goutong_owner", "x", "goutong_app", "wrong");
            assertThatThrownBy(wrong::connectAsApplication).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void makesTrigramsOfChineseNames() throws SQLException {
        try (var server = EmbeddedPostgres.start(data);
                var connection = server.access().connectAsApplication()) {
            assertThat(text(connection, "select show_trgm('健康路')::text")).isNotEqualTo("{}");
            assertThat(text(
                            connection,
                            "select datlocprovider::text || ' ' || datlocale || ' ' || datctype"
                                    + " from pg_database where datname = 'goutong'"))
                    .startsWith("b C.UTF-8 ")
                    .endsWith("UTF-8");
            assertThat(text(connection, "select upper('é') || lower('Ä')")).isEqualTo("Éä");
        }
    }

    @Test
    void tellsOtherProgramsHowToReachItWhileItRuns() {
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(DatabaseAccess.ofRunning(data)).contains(server.access());
        }
        assertThat(DatabaseAccess.ofRunning(data)).isEmpty();
    }

    @Test
    void emptiesADatabaseThatIsMadeAnew() throws SQLException {
        var fresh = folder.resolve("anew");
        try (var server = EmbeddedPostgres.start(fresh)) {
            try (var connection = server.access().connectAsOwner()) {
                execute(connection, "create table public.half (n int)");
            }
            server.recreateDatabase();
            try (var connection = server.access().connectAsOwner()) {
                assertThat(text(connection, "select to_regclass('public.half') is null"))
                        .isEqualTo("t");
            }
        }
    }

    @Test
    void keepsItsFilesFromOtherUsers() throws IOException {
        for (var name : new String[] {"superuser-password", "owner-password", "app-password"}) {
            var mode = Files.getPosixFilePermissions(data.resolve("postgres").resolve(name));
            assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
        }
        var cluster = Files.getPosixFilePermissions(data.resolve("postgres/cluster"));
        assertThat(PosixFilePermissions.toString(cluster)).isEqualTo("rwx------");
        assertThat(data.resolve("postgres/initdb-password")).doesNotExist();
    }

    private static ProcessHandle orphanedServer() throws Exception {
        var goutong = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerAlone.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(goutong.inputReader().readLine()).isEqualTo("running");
        goutong.destroyForcibly().waitFor();
        return postmaster();
    }

    private static ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    // A killed orphan may stay in the process table until somebody reaps it; it then has no command any more.
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        for (var tries = 0; runs(process) && tries < 1000; tries++) {
            Thread.sleep(10);
        }
        assertThat(runs(process)).isFalse();
    }

    private static long serverProcesses() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(data.toString()))
                        .isPresent())
                .count();
    }

    private static int keptRows(DatabaseAccess access) throws SQLException {
        try (var connection = access.connectAsOwner()) {
            return Integer.parseInt(text(connection, "select count(*) from trial.kept"));
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
