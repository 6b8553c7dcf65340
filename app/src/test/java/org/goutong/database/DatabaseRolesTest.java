package org.goutong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.goutong.TestDatabase;
import org.junit.jupiter.api.Test;

class DatabaseRolesTest {

    @Test
    void giveTheApplicationNoRightToMakeAnything() throws SQLException {
        try (var connection = TestDatabase.access().connectAsApplication()) {
            for (var forbidden : new String[] {
                "create table public.mine (n int)",
                "create schema mine",
                "create temporary table mine (n int)",
                "create role mine",
                "create database mine",
                "set role goutong_owner",
                "alter role goutong_app bypassrls",
            }) {
                assertThatThrownBy(() -> execute(connection, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .extracting("SQLState")
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void areNeitherSuperusersNorAboveRowSecurity() throws SQLException {
        try (var connection = TestDatabase.access().connectAsOwner()) {
            assertThat(count(connection, """
                    select count(*) from pg_roles
                    where rolname in ('goutong_owner', 'goutong_app')
                      and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb
                      and not rolreplication
                    """)).isEqualTo(2);
            assertThat(count(connection, """
                    select count(*) from pg_database
                    where datname = 'goutong' and pg_get_userbyid(datdba) = 'goutong_owner'
                    """)).isEqualTo(1);
            assertThat(count(connection, """
                    select count(*) from pg_shdepend d join pg_roles r on r.oid = d.refobjid
                    where r.rolname = 'goutong_app' and d.deptype = 'o'
                    """)).isZero();
        }
    }

    @Test
    void areKeptFromTheDatabasesOfOthers() throws SQLException {
        try (var connection = TestDatabase.access().connectAsOwner()) {
            assertThat(count(connection, """
                    select count(*) from pg_database
                    where datname = 'goutong' and has_database_privilege('public', oid, 'connect')
                    """)).isZero();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
