package org.goutong.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How many applications the database holds, asked of the database itself. */
interface ApplicationCount extends AutoCloseable {

    /** The applications now committed. */
    long now();

    @Override
    default void close() {}

    /** Counts {@code joining.application} over one connection of its own. */
    static ApplicationCount in(Options.Database database) throws SQLException {
        var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        return new ApplicationCount() {
            @Override
            public long now() {
                return count(connection);
            }

            @Override
            public void close() {
                try {
                    connection.close();
                } catch (SQLException alreadyGone) {
                    // The count is taken; nothing is left to lose.
                }
            }
        };
    }

    private static long count(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from joining.application")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The applications cannot be counted: " + failed.getMessage(), failed);
        }
    }
}
