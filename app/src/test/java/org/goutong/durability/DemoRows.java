package org.goutong.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.goutong.RunningDemo;
import org.goutong.database.DatabaseAccess;

/** The rows of a running demo, of all its units, as they are at this moment. */
record DemoRows(RunningDemo demo) {

    /** The first column of what a query finds. */
    List<String> list(String sql, Object... parameters) {
        try {
            var access = DatabaseAccess.ofRunning(demo.data()).orElseThrow();
            try (var connection = DriverManager.getConnection(access.url(), access.appUser(), access.appPassword())) {
                connection.setAutoCommit(false);
                try (var scope = connection.createStatement()) {
                    scope.execute("select set_config('goutong.scope_kind', 'job', true), "
                            + "set_config('goutong.scope_from', '0', true), set_config('goutong.scope_to', ':', true)");
                }
                try (var query = connection.prepareStatement(sql)) {
                    for (int i = 0; i < parameters.length; i++) {
                        query.setObject(i + 1, parameters[i]);
                    }
                    var found = new ArrayList<String>();
                    try (var result = query.executeQuery()) {
                        while (result.next()) {
                            found.add(result.getString(1));
                        }
                    }
                    return found;
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** The one number that a query answers. */
    long count(String sql, Object... parameters) {
        return Long.parseLong(list(sql, parameters).getFirst());
    }

    /** Waits, at most two minutes, until a query answers another number than zero. */
    void awaitSome(String sql) {
        await(sql, () -> count(sql) > 0);
    }

    /** Waits, at most two minutes, until a query answers zero. */
    void awaitNone(String sql) {
        await(sql, () -> count(sql) == 0);
    }

    /** Waits, at most two minutes, for what a test calls by a name. */
    static void await(String what, BooleanSupplier reached) {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(what, interrupted);
            }
        }
    }
}
