package org.goutong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        assertThat(run(link, System.getenv("PATH"), List.of("--version")).output)
                .startsWith("Goutong ");
    }

    @Test
    void saysWhichJdkIsMissing() throws Exception {
        // A copy of the tools it needs, so that no JDK is on the path; others may still stand in well-known folders.
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : List.of("bash", "env", "dirname", "readlink", "sed", "grep", "cat")) {
            for (var place : List.of("/bin", "/usr/bin")) {
                var program = Path.of(place, tool);
                if (Files.exists(program) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
        var alone = Files.copy(COMMAND, folder.resolve("goutong"));
        Files.writeString(
                alone,
                Files.readString(alone)
                        .replace("/usr/lib/jvm/", folder + "/none/")
                        .replace("/Library/Java/", folder + "/none/")
                        .replace("/opt/homebrew/", folder + "/none/"));

        var said = run(alone, tools.toString(), List.of("demo"));

        assertThat(said.code).isEqualTo(2);
        assertThat(said.errors)
                .startsWith("Goutong needs a JDK 25 or newer and found none:")
                .hasLineCount(1);
    }

    private static Said run(List<String> words) throws Exception {
        return run(COMMAND, System.getenv("PATH"), words);
    }

    private static Said run(Path command, String path, List<String> words) throws IOException, InterruptedException {
        var whole = new ArrayList<>(List.of(command.toString()));
        whole.addAll(words);
        var builder = new ProcessBuilder(whole);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA"));
        builder.environment().put("PATH", path);
        builder.environment().put("HOME", "/nowhere");
        var process = builder.start();
        return new Said(
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8),
                process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1);
    }

    private record Said(String output, String errors, int code) {}
}
