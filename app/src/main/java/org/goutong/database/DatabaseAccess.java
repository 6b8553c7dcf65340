package org.goutong.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the database is and as whom to enter it.
 *
 * @param url JDBC address, for example {@code jdbc:postgresql://127.0.0.1:40123/goutong}
 * @param ownerUser the role that owns the schemas and runs migrations
 * @param ownerPassword its password
 * @param appUser the role the application works as; it owns nothing and does not bypass row security
 * @param appPassword its password
 */
public record DatabaseAccess(String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    /**
     * The access of a Goutong that runs now on this data folder, for another program of the same operating-system
     * user; empty when none runs there.
     */
    public static Optional<DatabaseAccess> ofRunning(Path data) {
        return RunState.read(data).filter(DatabaseAccess::answers);
    }

    /** A new connection as the application role. */
    public Connection connectAsApplication() throws SQLException {
        return connect(appUser, appPassword);
    }

    /** A new connection as the owner of the schemas. */
    public Connection connectAsOwner() throws SQLException {
        return connect(ownerUser, ownerPassword);
    }

    private boolean answers() {
        try (var connection = connectAsApplication()) {
            return connection.isValid(5);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + " as " + appUser + "]";
    }
}
