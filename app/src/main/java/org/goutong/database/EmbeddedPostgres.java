package org.goutong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * A real PostgreSQL 18 of our own, with its files in {@code <data>/postgres} and durable like any other.
 *
 * <p>It listens on a free port of 127.0.0.1, chosen anew at each start, and asks everybody for a password.
 */
public final class EmbeddedPostgres implements RunningDatabase {

    private final DataFolder folder;
    private final boolean ownsFolder;
    private final PostgresCluster cluster;
    private final DatabaseRoles roles;
    private final DatabaseAccess access;

    private EmbeddedPostgres(
            DataFolder folder,
            boolean ownsFolder,
            PostgresCluster cluster,
            DatabaseRoles roles,
            DatabaseAccess access) {
        this.folder = folder;
        this.ownsFolder = ownsFolder;
        this.cluster = cluster;
        this.roles = roles;
        this.access = access;
    }

    /**
     * Takes the data folder, which is given back at the close, and starts the server in it.
     *
     * @throws StartRefused with one sentence when it cannot start
     */
    public static EmbeddedPostgres start(Path data) {
        var folder = DataFolder.open(data);
        try {
            return start(folder, true, step -> {});
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /**
     * Starts the server in a folder that is already held; makes it on the first start and recovers it after a crash.
     *
     * @param progress hears about the slow steps, one line each
     * @throws StartRefused with one sentence when it cannot start
     */
    public static EmbeddedPostgres start(DataFolder folder, Consumer<String> progress) {
        return start(folder, false, progress);
    }

    private static EmbeddedPostgres start(DataFolder folder, boolean ownsFolder, Consumer<String> progress) {
        try {
            RunState.clear(folder.path());
            var postgres = folder.postgres();
            Files.createDirectories(postgres);
            Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwx------"));
            var user = ServerUser.choose();
            user.reach(folder.path(), postgres);
            var superuserPassword = PrivateFiles.password(postgres.resolve("superuser-password"));
            var binaries = PostgresBinaries.in(postgres, user, progress);
            var cluster = new PostgresCluster(postgres, binaries, user);
            cluster.stopOrphans(progress);
            cluster.create(superuserPassword, progress);
            var port = cluster.start();
            try {
                return running(folder, ownsFolder, cluster, port, superuserPassword);
            } catch (SQLException | RuntimeException failure) {
                cluster.stop();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new StartRefused("The database could not be prepared: " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new StartRefused(
                    "PostgreSQL could not be started in %s: %s".formatted(folder.path(), failure), failure);
        }
    }

    private static EmbeddedPostgres running(
            DataFolder folder, boolean ownsFolder, PostgresCluster cluster, int port, String superuserPassword)
            throws SQLException, IOException {
        var roles = new DatabaseRoles(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                PostgresCluster.SUPERUSER,
                superuserPassword,
                PrivateFiles.password(folder.postgres().resolve("owner-password")),
                PrivateFiles.password(folder.postgres().resolve("app-password")));
        var access = roles.prepareWithDatabase();
        RunState.write(folder.path(), access);
        return new EmbeddedPostgres(folder, ownsFolder, cluster, roles, access);
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /** Drops everything in the database {@code goutong} and leaves it empty: for a demonstration loaded only in part. */
    public void recreateDatabase() {
        try {
            roles.dropDatabase();
            roles.prepareWithDatabase();
        } catch (SQLException failure) {
            throw new StartRefused("The database could not be made anew: " + failure.getMessage(), failure);
        }
    }

    /** Ends all connections, stops the server after a last checkpoint, and leaves no process. */
    @Override
    public void close() {
        try {
            RunState.clear(folder.path());
            cluster.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (ownsFolder) {
                folder.close();
            }
        }
    }
}
