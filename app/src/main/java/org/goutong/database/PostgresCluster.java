package org.goutong.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The server's files in {@code <data>/postgres/cluster} and the processes that work on them. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    // Errors are logged without their detail lines: those repeat the values of the row, and rows hold people.
    private static final String SETTINGS = """
            # Written by Goutong at each start. Settings of your own go below the include line of postgresql.conf.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = 256MB
            max_wal_size = 1GB
            checkpoint_completion_target = 0.9
            random_page_cost = 1.1
            jit = off
            idle_in_transaction_session_timeout = 60s
            password_encryption = scram-sha-256
            timezone = 'UTC'
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgres-%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_line_prefix = '%m [%p] %u '
            log_timezone = 'UTC'
            log_checkpoints = off
            log_error_verbosity = terse
            """;

    private final Path folder;
    private final Path cluster;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    PostgresCluster(Path folder, PostgresBinaries binaries, ServerUser user) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.binaries = binaries;
        this.user = user;
    }

    /**
     * Ends a server that outlived a killed Goutong, so that this one starts from a clean state.
     *
     * <p>The process number in {@code postmaster.pid} may belong to a stranger by now; only processes that run the
     * programs in this very folder are touched.
     */
    void stopOrphans(Consumer<String> progress) throws IOException {
        if (!processes().isEmpty()) {
            progress.accept("Stopping the PostgreSQL that an interrupted Goutong left behind …");
            stop();
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /** Makes the files of a new server when there are none; a making that was interrupted begins anew. */
    void create(String superuserPassword, Consumer<String> progress) throws IOException {
        if (Files.exists(cluster)) {
            user.adopt(cluster);
            refuseOtherMajorVersion();
            return;
        }
        progress.accept("Creating the database …");
        var part = folder.resolve("cluster.part");
        PostgresBinaries.removeTree(part);
        Files.createDirectory(part);
        user.own(part);
        var passwordFile = folder.resolve("initdb-password");
        PrivateFiles.replace(passwordFile, superuserPassword);
        user.own(passwordFile);
        var made = binaries.run(
                "initdb",
                "--pgdata=" + part,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                "--locale=C",
                "--lc-ctype=" + characterTypes(),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(passwordFile);
        if (made.code() != 0) {
            throw new StartRefused(
                    "PostgreSQL could not make its files in %s: %s".formatted(folder, lastLine(made.output())));
        }
        Files.writeString(part.resolve("postgresql.conf"), "\ninclude 'goutong.conf'\n", StandardOpenOption.APPEND);
        Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server on a free port of 127.0.0.1 and returns the port once connections are accepted. */
    int start() throws IOException {
        write("goutong.conf", SETTINGS);
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            write("start.log", "");
            var started = binaries.run(
                    "pg_ctl",
                    "start",
                    "-D",
                    cluster.toString(),
                    "-l",
                    cluster.resolve("start.log").toString(),
                    "-w",
                    "-t",
                    String.valueOf(PATIENCE.toSeconds()),
                    "-o",
                    "-p " + port);
            if (started.code() == 0) {
                return port;
            }
            // Somebody else may have taken the port between the choice and the start.
            stop();
            if (attempt == 5 || isFree(port)) {
                throw new StartRefused("PostgreSQL did not start (%s); its log is in %s."
                        .formatted(reason(started), cluster.resolve("log")));
            }
        }
    }

    // What stopped the server stands in its own log, or before that log was open in the one of its start.
    private String reason(Finished started) throws IOException {
        var reason = lastLine(Files.readString(cluster.resolve("start.log")));
        var logs = cluster.resolve("log");
        if (Files.isDirectory(logs)) {
            try (var files = Files.list(logs)) {
                var newest =
                        files.max(Comparator.comparing(file -> file.toFile().lastModified()));
                if (newest.isPresent()) {
                    reason = Files.readString(newest.get())
                            .lines()
                            .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                            .reduce(reason, (earlier, later) -> later);
                }
            }
        }
        return reason.isEmpty() ? lastLine(started.output()) : reason;
    }

    /** Ends all sessions and the server after a last checkpoint; returns when no process is left. */
    void stop() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var left = processes(); !left.isEmpty(); left = processes()) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused("PostgreSQL (process %d) does not end; stop it and start again."
                        .formatted(left.getFirst().pid()));
            }
            // Asked again and again: an impatient second Ctrl-C ends the program that asks before it has asked.
            binaries.run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-W");
            awaitEnd(Duration.ofSeconds(3));
        }
    }

    private void refuseOtherMajorVersion() throws IOException {
        var made = Files.readString(cluster.resolve("PG_VERSION")).strip();
        var major = PostgresBinaries.VERSION.replaceFirst("\\..*", "");
        if (!made.equals(major)) {
            throw new StartRefused(
                    "The data folder %s was made with PostgreSQL %s and this Goutong brings %s: see docs/operations on upgrading."
                            .formatted(folder.getParent(), made, major));
        }
    }

    // Trigrams of Chinese names need a character type that knows letters beyond ASCII; macOS has no C.UTF-8.
    private static String characterTypes() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private void write(String name, String text) throws IOException {
        var file = cluster.resolve(name);
        Files.writeString(file, text);
        user.own(file);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    // Where nobody reaps orphans they stay in the process table for ever, but then they no longer run a program.
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(folder + "/programs-"))
                        .isPresent())
                .toList();
    }

    private void awaitEnd(Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline && !processes().isEmpty()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    private static String lastLine(String output) {
        return output.strip().lines().reduce((earlier, later) -> later).orElse("");
    }
}
