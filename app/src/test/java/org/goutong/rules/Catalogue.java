package org.goutong.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goutong.TestDatabase;

/** What the database says of itself, and a place to plant something that is gone afterwards. */
final class Catalogue {

    /** Tables that hold no business row, and why they need no scope. */
    static final Map<String, String> TECHNICAL = Map.of(
            "web.spring_session", "sessions are found by their own random key, before anybody is known",
            "web.spring_session_attributes", "belongs to a session",
            "web.event_publication", "events on their way; they carry identifiers, and listeners bring their own scope",
            "web.event_publication_archive", "events that arrived",
            "orgs.sign_in_attempt",
                    "counted before anybody is known; holds what was typed as a username and an address",
            "public.flyway_schema_history", "belongs to the migrations; the application cannot read it");

    private Catalogue() {}

    /** A question to the database. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Plants something as the owner of the schemas, asks, and takes it away again. */
    static <T> T planted(String sql, Question<T> question) {
        try (var connection = TestDatabase.access().connectAsOwner()) {
            return planted(connection, sql, question);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Plants something as the superuser. */
    static <T> T plantedBySuperuser(String sql, Question<T> question) {
        try (var connection = connectAsSuperuser()) {
            return planted(connection, sql, question);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static <T> T planted(Connection connection, String sql, Question<T> question) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // Whoever else asks the catalogue is not to wait for long.
            statement.execute("set local lock_timeout = '10s'");
            statement.execute(sql);
            return question.ask(connection);
        } finally {
            connection.rollback();
        }
    }

    static <T> T asOwner(Question<T> question) {
        try (var connection = TestDatabase.access().connectAsOwner()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static <T> T asApplication(Question<T> question) {
        try (var connection = TestDatabase.access().connectAsApplication()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Connection connectAsSuperuser() throws SQLException {
        var folder =
                Path.of("target", "test-database-" + ProcessHandle.current().pid());
        try {
            var password = Files.readString(folder.resolve("postgres/superuser-password"))
                    .strip();
            return DriverManager.getConnection(TestDatabase.access().url(), "postgres", password);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of a question, each as its columns. */
    static List<Map<String, String>> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<Map<String, String>>();
            var columns = result.getMetaData();
            while (result.next()) {
                var row = new TreeMap<String, String>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(columns.getColumnName(column), String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** The first column of a question. */
    static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
