package org.goutong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code goutong} command at the root of the repository, without building anything. */
class CommandTest {

    private static final Path COMMAND =
            Path.of("..", "goutong").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void helpsAtOnce() throws Exception {
        for (var words : List.of(List.<String>of(), List.of("--help"), List.of("demo", "--help"))) {
            var said = run(words);

            assertThat(said.code).isZero();
            assertThat(said.output).contains("./goutong demo", "./goutong serve", "./goutong token", "--port N");
            assertThat(said.errors).isEmpty();
        }
    }

    @Test
    void knowsItsVersion() throws Exception {
        assertThat(run(List.of("--version")).output).matches("Goutong \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void refusesAnUnknownCommand() throws Exception {
        var said = run(List.of("start"));

        assertThat(said.code).isEqualTo(2);
        assertThat(said.output).isEmpty();
        assertThat(said.errors).isEqualTo("There is no command \"start\"; see ./goutong --help.\n");
    }

    @Test
    void isFoundThroughALink() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("linked"), COMMAND);

        var said = run(link, List.of("--version"), Map.of());
        Files.delete(link);

        assertThat(said.output).startsWith("Goutong ");
    }

    @Test
    void saysWhichJdkIsMissing() throws Exception {
        program("java", "echo '    java.home = /nowhere'");
        // The well-known folders of this machine may hold a JDK.
        var alone = copy();
        Files.writeString(
                alone,
                Files.readString(alone)
                        .replace("/usr/lib/jvm/", folder + "/none/")
                        .replace("/Library/Java/", folder + "/none/")
                        .replace("/opt/homebrew/", folder + "/none/"));

        var said = run(alone, List.of("demo"), Map.of());

        assertThat(said.code).isEqualTo(2);
        assertThat(said.errors)
                .startsWith("Goutong needs a JDK 25 or newer and found none:")
                .hasLineCount(1);
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        program("mvn", "echo '[INFO] Scanning'; echo '[ERROR] Stall.java: cannot find symbol'; exit 1");

        var said = run(copy(), List.of("demo"), jdk());

        assertThat(said.code).isEqualTo(2);
        assertThat(said.output).isEmpty();
        assertThat(said.errors.lines())
                .containsExactly(
                        "Building Goutong, the first time this takes a few minutes …",
                        "[ERROR] Stall.java: cannot find symbol",
                        "Building Goutong failed; the whole log is " + folder.toRealPath() + "/target/build-app.log.");
    }

    @Test
    void buildsOnceForTwoStartsAndRunsACopy() throws Exception {
        // Not a real archive, so Java says where it looked for it.
        program("mvn", """
                echo built >> builds
                mkdir -p app/target/lib
                echo none > app/target/goutong.jar
                """);
        for (var place : List.of(
                "pom.xml",
                "matching/pom.xml",
                "tables/pom.xml",
                "app/pom.xml",
                "tables/src/main/A",
                "app/src/main/B")) {
            Files.createDirectories(folder.resolve(place).getParent());
            Files.createFile(folder.resolve(place));
        }
        var command = copy();

        var first = start(command, List.of("demo"), jdk());
        var second = run(command, List.of("demo"), jdk());
        first.waitFor(30, TimeUnit.SECONDS);

        assertThat(folder.resolve("builds")).hasContent("built");
        assertThat(second.errors).contains(folder.toRealPath() + "/app/target/run/");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 0, 1, 'The browser journeys did not all run (0 found, 0 skipped), so nothing is proven.'
            3, 1, 1, 'The browser journeys did not all run (3 found, 1 skipped), so nothing is proven.'
            3, 0, 0, 'Goutong: 41 tests passed, 3 of them browser journeys, in '
            """)
    void provesThatTheJourneysRan(int journeys, int skipped, int code, String sentence) throws Exception {
        program("chromium", "");
        program("fc-list", "echo Noto Sans CJK SC");
        program("mvn", """
                mkdir -p app/target/surefire-reports
                cd app/target/surefire-reports
                echo '<testsuite name="a" tests="40" errors="0" skipped="2" failures="0">' > TEST-org.goutong.web.A.xml
                echo '<testsuite name="j" tests="%d" skipped="%d">' > TEST-org.goutong.journeys.J.xml
                """.formatted(journeys, skipped));

        var said = run(copy(), List.of("test"), jdk());

        assertThat(said.errors).startsWith(sentence).hasLineCount(1);
        assertThat(said.code).isEqualTo(code);
    }

    private void program(String name, String script) throws IOException {
        var file = Files.createDirectories(folder.resolve("tools")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path copy() throws IOException {
        return Files.copy(COMMAND, folder.resolve("goutong"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static Map<String, String> jdk() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    private Said run(List<String> words) throws Exception {
        return run(COMMAND, words, Map.of());
    }

    private Said run(Path command, List<String> words, Map<String, String> more) throws Exception {
        var process = start(command, words, more);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(output, errors, process.exitValue());
    }

    private Process start(Path command, List<String> words, Map<String, String> more) throws IOException {
        var whole = new ArrayList<>(List.of(command.toString()));
        whole.addAll(words);
        var builder = new ProcessBuilder(whole);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA"));
        builder.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", "/nowhere");
        builder.environment().putAll(more);
        return builder.start();
    }

    private record Said(String output, String errors, int code) {}
}
