package org.goutong.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The three roles: a superuser that only prepares, the owner of the schemas, and the application that owns nothing.
 *
 * <p>Everything here may be repeated at each start.
 */
final class DatabaseRoles {

    static final String DATABASE = "goutong";
    static final String OWNER = "goutong_owner";
    static final String APPLICATION = "goutong_app";

    private final String superuserUrl;
    private final String superuser;
    private final String superuserPassword;
    private final String ownerPassword;
    private final String appPassword;

    DatabaseRoles(
            String superuserUrl, String superuser, String superuserPassword, String ownerPassword, String appPassword) {
        this.superuserUrl = superuserUrl;
        this.superuser = superuser;
        this.superuserPassword = superuserPassword;
        this.ownerPassword = ownerPassword;
        this.appPassword = appPassword;
    }

    /** Makes or renews the roles, and the database {@code goutong} with its owner and extension. */
    DatabaseAccess prepareWithDatabase() throws SQLException {
        try (var connection = connect(superuserUrl)) {
            prepareRoles(connection);
            if (!exists(connection, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                execute(connection, "create database %s owner %s".formatted(DATABASE, OWNER));
            }
        }
        var url = superuserUrl.replaceFirst("/[^/]*$", "/" + DATABASE);
        try (var connection = connect(url)) {
            prepareDatabase(connection, DATABASE);
        }
        return access(url);
    }

    /** Makes or renews the roles for a database that somebody else made, the one the address names. */
    DatabaseAccess prepareInDatabase() throws SQLException {
        try (var connection = connect(superuserUrl)) {
            prepareRoles(connection);
            var database = connection.getCatalog();
            execute(
                    connection,
                    "grant create, connect, temporary on database %s to %s".formatted(quote(database), OWNER));
            execute(connection, "grant create, usage on schema public to %s".formatted(OWNER));
            prepareDatabase(connection, quote(database));
        }
        return access(superuserUrl);
    }

    void dropDatabase() throws SQLException {
        try (var connection = connect(superuserUrl)) {
            execute(connection, "drop database if exists %s with (force)".formatted(DATABASE));
        }
    }

    private void prepareRoles(Connection connection) throws SQLException {
        prepareRole(connection, OWNER, ownerPassword);
        prepareRole(connection, APPLICATION, appPassword);
    }

    // The statement cannot take a parameter; our passwords are letters, digits, "-" and "_" by construction.
    private static void prepareRole(Connection connection, String role, String password) throws SQLException {
        if (!password.matches("[A-Za-z0-9_-]+")) {
            throw new StartRefused("The kept password of the database role %s is damaged.".formatted(role));
        }
        var verb = exists(connection, "select 1 from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
        execute(connection, "%s role %s login password '%s'".formatted(verb, role, password));
        // Only asked for when needed: who may create roles may not always say "nobypassrls" about them.
        if (exists(connection, """
                select 1 from pg_roles
                where rolname = '%s' and (rolsuper or rolbypassrls or rolreplication or rolcreaterole or rolcreatedb)
                """.formatted(role))) {
            execute(
                    connection,
                    "alter role %s nosuperuser nobypassrls noreplication nocreaterole nocreatedb".formatted(role));
        }
    }

    static boolean anyExists(Connection connection) throws SQLException {
        return exists(connection, "select 1 from pg_roles where rolname in ('%s', '%s')".formatted(OWNER, APPLICATION));
    }

    private static void prepareDatabase(Connection connection, String database) throws SQLException {
        execute(connection, "revoke all on database %s from public".formatted(database));
        execute(connection, "grant connect on database %s to %s".formatted(database, APPLICATION));
        execute(connection, "revoke create on schema public from public");
        execute(connection, "create extension if not exists pg_trgm");
    }

    private DatabaseAccess access(String url) {
        return new DatabaseAccess(url, OWNER, ownerPassword, APPLICATION, appPassword);
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, superuser, superuserPassword);
    }

    static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
