package org.goutong.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A PostgreSQL 18 that somebody else runs, named by {@code SPRING_DATASOURCE_URL}.
 *
 * <p>With a user who may create roles, the roles of Goutong are made there, and their passwords are kept in
 * {@code <data>/external}. Any other user is taken as the application's role, and {@code SPRING_FLYWAY_USER} with
 * {@code SPRING_FLYWAY_PASSWORD} then names the owner of the schemas.
 */
public final class ExternalPostgres implements RunningDatabase {

    private static final String URL = "SPRING_DATASOURCE_URL";
    private static final String USER = "SPRING_DATASOURCE_USERNAME";
    private static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";
    private static final String OWNER = "SPRING_FLYWAY_USER";
    private static final String OWNER_PASSWORD = "SPRING_FLYWAY_PASSWORD";
    private static final int OLDEST_VERSION = 18;

    private final DataFolder folder;
    private final DatabaseAccess access;
    private final boolean holdsData;

    private ExternalPostgres(DataFolder folder, DatabaseAccess access, boolean holdsData) {
        this.folder = folder;
        this.access = access;
        this.holdsData = holdsData;
    }

    /** Whether the environment names a PostgreSQL to be used instead of the built-in one. */
    public static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault(URL, "").isBlank();
    }

    /**
     * Checks the server and prepares its roles.
     *
     * @param warnings hears about what works worse than it could, one line each
     * @throws StartRefused when it cannot be reached, is too old, or its roles would not protect the data
     */
    public static ExternalPostgres open(DataFolder folder, Map<String, String> environment, Consumer<String> warnings) {
        var url = environment.getOrDefault(URL, "");
        var user = required(environment, USER);
        var password = required(environment, PASSWORD);
        RunState.clear(folder.path());
        try (var connection = DriverManager.getConnection(url, user, password)) {
            refuseOldVersion(connection);
            var access = environment.containsKey(OWNER) || !mayCreateRoles(connection)
                    ? given(url, user, password, environment)
                    : prepared(folder, connection, url, user, password);
            return checked(folder, access, warnings);
        } catch (SQLException failure) {
            throw new StartRefused(
                    "The database at %s cannot be used: %s".formatted(withoutParameters(url), failure.getMessage()),
                    failure);
        } catch (IOException failure) {
            throw new StartRefused(
                    "The data folder %s cannot be written: %s".formatted(folder.path(), failure.getMessage()), failure);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new StartRefused("%s is set, so %s is needed too.".formatted(URL, name));
        }
        return value;
    }

    private static void refuseOldVersion(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new StartRefused("The database server is PostgreSQL %d and Goutong needs PostgreSQL %d or newer."
                    .formatted(version, OLDEST_VERSION));
        }
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        return DatabaseRoles.exists(
                connection, "select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)");
    }

    private static DatabaseAccess given(String url, String user, String password, Map<String, String> environment) {
        var owner = environment.getOrDefault(OWNER, "");
        var ownerPassword = environment.getOrDefault(OWNER_PASSWORD, "");
        if (owner.isBlank() || ownerPassword.isBlank()) {
            throw new StartRefused(
                    ("The database user %s may not create roles, so it becomes the application's role: name"
                                    + " the owner of the schemas in %s and %s.")
                            .formatted(user, OWNER, OWNER_PASSWORD));
        }
        return new DatabaseAccess(url, owner, ownerPassword, user, password);
    }

    private static DatabaseAccess prepared(
            DataFolder folder, Connection connection, String url, String user, String password)
            throws SQLException, IOException {
        var kept = folder.path().resolve("external");
        refuseForeignRoles(kept, connection);
        Files.createDirectories(kept);
        return new DatabaseRoles(
                        url,
                        user,
                        password,
                        PrivateFiles.password(kept.resolve("owner-password")),
                        PrivateFiles.password(kept.resolve("app-password")))
                .prepareInDatabase();
    }

    // A second Goutong with its own data folder would change the passwords under the feet of the first.
    private static void refuseForeignRoles(Path kept, Connection connection) throws SQLException {
        if (!Files.exists(kept.resolve("app-password")) && DatabaseRoles.anyExists(connection)) {
            throw new StartRefused(
                    ("The database already has the roles of another Goutong: copy its folder \"external\" to"
                                    + " %s, or name the roles yourself in %s and %s.")
                            .formatted(kept, USER, OWNER));
        }
    }

    private static ExternalPostgres checked(DataFolder folder, DatabaseAccess access, Consumer<String> warnings)
            throws SQLException {
        try (var connection = access.connectAsApplication()) {
            refuseMightyApplication(connection, access.appUser());
        }
        try (var connection = access.connectAsOwner()) {
            try (var statement = connection.createStatement()) {
                statement.execute("create extension if not exists pg_trgm");
            }
            if (DatabaseRoles.exists(connection, "select 1 where cardinality(show_trgm('健康路')) = 0")) {
                warnings.accept(
                        "The database's LC_CTYPE knows no Chinese letters, so searching inside names finds nothing:"
                                + " make the database with LC_CTYPE C.UTF-8.");
            }
            var holdsData = DatabaseRoles.exists(connection, """
                    select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                    """);
            RunState.write(folder.path(), access);
            return new ExternalPostgres(folder, access, holdsData);
        }
    }

    private static void refuseMightyApplication(Connection connection, String user) throws SQLException {
        if (DatabaseRoles.exists(connection, """
                select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
                union all
                select 1 from pg_database
                where datname = current_database() and pg_has_role(current_user, datdba, 'member')
                """)) {
            throw new StartRefused(
                    ("The database user %s is a superuser, bypasses row security or owns the database, so it"
                                    + " cannot be the application's role; see docs/operations.")
                            .formatted(user));
        }
    }

    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /** Whether there were tables before this start, for which a key file must already exist. */
    public boolean holdsData() {
        return holdsData;
    }

    /** Leaves the server as it is; only this program's notes about it go. */
    @Override
    public void close() {
        RunState.clear(folder.path());
    }
}
