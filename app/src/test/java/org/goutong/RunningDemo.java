package org.goutong;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.goutong.database.DatabaseAccess;
import org.goutong.orgs.TokenCommand;

/**
 * The demo as a program of its own, as the README starts it, in a folder that is gone afterwards. Its city is replayed once
 * in a run of tests; every demo starts on a copy of that.
 */
public final class RunningDemo implements AutoCloseable {

    private static final class Replayed {
        static final Path FOLDER = replay();

        private static Path replay() {
            try {
                var demo = new RunningDemo(freshFolder("replayed"), freePort(), Map.of());
                demo.launch();
                demo.process.destroy();
                demo.awaitEnd();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(demo.folder)));
                return demo.folder;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private final Path folder;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private RunningDemo(Path folder, int port, Map<String, String> environment) {
        this.folder = folder;
        this.port = port;
        this.environment = environment;
    }

    /** Starts a demo in a fresh folder below {@code target}, on a free port; returns when it is ready. */
    public static RunningDemo start(String name) {
        return start(name, Map.of());
    }

    /** The same with variables of the environment, for example {@code SPRING_MAIL_HOST}. */
    public static RunningDemo start(String name, Map<String, String> environment) {
        try {
            var demo = new RunningDemo(freshFolder(name), freePort(), environment);
            copy(Replayed.FOLDER, demo.folder);
            demo.launch();
            return demo;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path freshFolder(String name) throws IOException {
        return Files.createDirectories(
                Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath());
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.skip(1).toList()) {
                // PostgreSQL refuses a folder that others may read.
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Starts the program again in the same folder, after it has ended. */
    public void launch() throws IOException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:MaxRAMPercentage=25",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.goutong.Goutong",
                        "demo",
                        "--data",
                        data().toString(),
                        "--port",
                        String.valueOf(port))
                .redirectError(folder.resolve("errors.log").toFile());
        program.environment().putAll(environment);
        process = program.start();
        var said = process.inputReader();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Goutong is ready")) {
                return;
            }
        }
        throw new AssertionError("did not start:\n" + Files.readString(folder.resolve("errors.log")));
    }

    /** Kills the program as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** The processes of its database. */
    public List<ProcessHandle> postgres() {
        try (var files = Files.walk(data())) {
            var file = files.filter(found -> found.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            var postmaster = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** An address of it, for example {@code http://127.0.0.1:41217/meetings}. */
    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A token for programs that act as a person, as the command line issues it. */
    public String token(String username) {
        var access = DatabaseAccess.ofRunning(data()).orElseThrow();
        var said = new ByteArrayOutputStream();
        var code = TokenCommand.run(
                access.url(),
                access.appUser(),
                access.appPassword(),
                username,
                true,
                Clock.systemUTC(),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                System.err);
        if (code != 0) {
            throw new AssertionError("no token for " + username);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    /** Stops it politely and removes its folder. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        remove(folder);
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the demo does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
