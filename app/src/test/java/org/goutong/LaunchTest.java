package org.goutong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.goutong.database.DemoMarker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnItsOwnDemo
class LaunchTest {

    private static final int KILLED_POLITELY = 128 + 15;

    @TempDir
    static Path folder;

    @Test
    void closesTheApplicationBeforeTheDatabaseAndLeavesNoProcess() throws Exception {
        var data = folder.resolve("polite");
        var trial = trial(data, "", "demo", "--port", "0");

        var said = trial.inputReader();
        assertThat(lineStarting(said, "Goutong is ready")).isEqualTo("Goutong is ready at http://127.0.0.1:0");
        assertThat(said.readLine()).isEqualTo("Open it and choose a person on the sign-in page.");
        trial.toHandle().destroy();

        assertThat(lineStarting(said, "closed")).isEqualTo("closed while the database answers: true");
        assertThat(exitCode(trial)).isEqualTo(KILLED_POLITELY);
        assertThat(processesIn(data)).isEmpty();
        assertThat(data.resolve("running")).doesNotExist();
        assertThat(folder.resolve("polite.key")).exists();
    }

    @Test
    void leavesNoProcessWhenTheApplicationFails() throws Exception {
        var data = folder.resolve("failing");
        var trial = trial(data, "fail", "serve", "--port", "0");

        assertThat(errors(trial)).endsWith("Goutong did not start; the reason stands above.");
        assertThat(exitCode(trial)).isEqualTo(1);
        assertThat(processesIn(data)).isEmpty();
    }

    @Test
    void leavesNoProcessWhenStoppedWhileTheDatabaseIsMade() throws Exception {
        var data = folder.resolve("hasty");
        var trial = trial(data, "", "demo", "--port", "0");
        lineStarting(trial.errorReader(), "Creating the database");
        trial.toHandle().destroy();

        assertThat(exitCode(trial)).isEqualTo(KILLED_POLITELY);
        assertThat(processesIn(data)).isEmpty();
    }

    @Test
    void loadsADemonstrationAnewThatWasInterrupted() throws Exception {
        var data = folder.resolve("interrupted");
        end(trial(data, "", "demo", "--port", "0"));

        var again = trial(data, "", "demo", "--port", "0");
        assertThat(lineStarting(again.errorReader(), "The demonstration was interrupted"))
                .isNotNull();
        end(again);
        DemoMarker.write(data);

        var complete = trial(data, "", "demo", "--port", "0");
        end(complete);
        assertThat(errors(complete)).isEmpty();
    }

    @Test
    void refusesATakenPortBeforeAnythingIsMade() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = String.valueOf(taken.getLocalPort());
            for (var command : new String[] {"demo", "serve"}) {
                var trial = trial(folder.resolve("none"), "", command, "--port", port);

                assertThat(errors(trial))
                        .isEqualTo("Port " + port
                                + " is taken by another program (or may not be used); give another with --port.");
                assertThat(exitCode(trial)).isEqualTo(2);
            }
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void refusesDataWhoseKeyIsLost() throws Exception {
        var data = folder.resolve("lost");
        end(trial(data, "", "serve", "--port", "0"));
        Files.delete(folder.resolve("lost.key"));

        var trial = trial(data, "", "serve", "--port", "0");
        assertThat(errors(trial))
                .startsWith("The key file ")
                .contains("is missing")
                .hasLineCount(1);
        assertThat(exitCode(trial)).isEqualTo(2);
    }

    private static Process trial(Path data, String trial, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dspring.main.web-application-type=none",
                "-Dspring.main.banner-mode=off",
                "-Dtrial=" + trial,
                "-cp",
                System.getProperty("java.class.path"),
                LaunchTrial.class.getName()));
        command.addAll(List.of(words));
        command.add("--data=" + data);
        var builder = new ProcessBuilder(command);
        builder.environment().remove("GOUTONG_KEY_FILE");
        builder.environment().remove("SPRING_DATASOURCE_URL");
        return builder.start();
    }

    private static void end(Process trial) throws Exception {
        lineStarting(trial.inputReader(), "Goutong is ready");
        trial.toHandle().destroy();
        assertThat(exitCode(trial)).isEqualTo(KILLED_POLITELY);
    }

    private static String lineStarting(BufferedReader said, String beginning) throws IOException {
        for (String line; (line = said.readLine()) != null; ) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("It never said: " + beginning);
    }

    private static String errors(Process trial) throws IOException {
        return new String(trial.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static int exitCode(Process trial) throws InterruptedException {
        assertThat(trial.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return trial.exitValue();
    }

    private static List<String> processesIn(Path data) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .filter(command -> command.startsWith(data.toString()))
                .toList();
    }
}
