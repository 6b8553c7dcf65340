package org.goutong.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person calls them: the script, a build of which only Maven is not real, and real processes. */
class GoutongScriptTest {

    private static final List<String> MODULES = List.of("matching", "tables", "commands");

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    @BeforeAll
    static void aCheckoutThatWasNeverBuilt() throws IOException {
        Files.copy(Path.of("..", "goutong"), root.resolve("goutong"), StandardCopyOption.COPY_ATTRIBUTES);
        var longAgo = FileTime.from(Instant.now().minusSeconds(3600));
        for (var module : MODULES) {
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.createFile(root.resolve(module).resolve("pom.xml"));
        }
        Files.createFile(root.resolve("pom.xml"));
        var built = Files.createDirectories(root.resolve("built/lib"));
        int number = 0;
        for (var entry : System.getProperty("java.class.path").split(":")) {
            var path = Path.of(entry);
            if (Files.isDirectory(path) && entry.endsWith("/classes")) {
                archive(path, built.resolve("module" + number++ + ".jar"));
            } else if (Files.isRegularFile(path)) {
                Files.copy(path, built.resolve(path.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createFile(built.getParent().resolve("commands.jar"));
        archive(Path.of("target/classes"), built.getParent().resolve("commands.jar"));
        var maven = Files.createDirectories(root.resolve("tools")).resolve("mvn");
        Files.writeString(maven, """
                #!/bin/sh
                echo built >>%1$s/builds
                mkdir -p %1$s/commands/target
                cp -R %1$s/built/* %1$s/commands/target/
                """.formatted(root));
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        Files.setLastModifiedTime(root.resolve("pom.xml"), longAgo);
    }

    private static void archive(Path classes, Path archive) throws IOException {
        try (var files = Files.walk(classes);
                var jar = new JarOutputStream(Files.newOutputStream(archive))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    @Test
    void buildsOnceAndComparesLists() throws Exception {
        var left = Files.writeString(folder.resolve("左表.csv"), "编号,企业名称\nL1,云溪衡泰物流有限公司\n");
        var right = Files.writeString(folder.resolve("right.csv"), "id,name\nR1,云溪衡泰物流有限公司\n");
        var links = folder.resolve("结果.csv");

        for (int i = 0; i < 2; i++) {
            var said = goutong("reconcile", left, right, "-o", links);

            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains(left + "：1 行 = 采用 1 + 空行 0 + 跳过 0");
            assertThat(Files.readAllLines(links)).hasSize(2).last().asString().startsWith("L1,R1,");
        }
        assertThat(root.resolve("builds")).hasContent("built");
    }

    @Test
    void keepsTheStandardOutputForResults() throws Exception {
        var register = Files.writeString(folder.resolve("register.csv"), "id,企业名称\nE1,云溪衡泰物流有限公司\n");
        var queries = Files.writeString(folder.resolve("queries.csv"), "query_id,text\nQ1,云溪衡泰物流有限公司\n");

        var said = goutong("resolve", register, queries, "-o", "-", "-q");

        assertThat(said.out())
                .startsWith("query_id,rank,enterprise_id,score\nQ1,1,E1,")
                .hasLineCount(2);
        assertThat(said.code()).isZero();
    }

    @Test
    void endsWithTwoWhenThePersonCanPutItRight() throws Exception {
        var said = goutong("reconcile", "没有.csv", "no.csv", "-o", folder.resolve("links.csv"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines().toList().getLast()).isEqualTo("找不到文件“没有.csv”。请检查文件名和所在文件夹。");
    }

    @Test
    void leavesNothingBehindWhenInterrupted() throws Exception {
        var left = Files.writeString(folder.resolve("left.csv"), "id,name\n1,云溪\n");
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        goutong("reconcile", left, left, "-o", folder.resolve("other.csv"));
        var process = start("reconcile", left, pipe, "-o", folder.resolve("links.csv"));
        try (OutputStream writing = Files.newOutputStream(pipe)) {
            writing.write("id,name\n".getBytes(StandardCharsets.UTF_8));
            writing.flush();
            assertThat(names(folder)).anyMatch(name -> name.endsWith(".part"));

            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(names(folder)).noneMatch(name -> name.contains("links"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Said goutong(Object... words) throws Exception {
        var process = start(words);
        var errors = new ArrayList<String>();
        var reading = Thread.ofVirtual()
                .start(() -> errors.addAll(
                        process.errorReader(StandardCharsets.UTF_8).lines().toList()));
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        reading.join();
        return new Said(process.exitValue(), output, String.join("\n", errors));
    }

    private static Process start(Object... words) throws IOException {
        var whole = new ArrayList<>(List.of(root.resolve("goutong").toString()));
        Arrays.stream(words).map(Object::toString).forEach(whole::add);
        var builder = new ProcessBuilder(whole);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("LC_"));
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        root.resolve("tools") + ":" + System.getenv("PATH"),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "LANG",
                        "zh_CN.UTF-8"));
        return builder.start();
    }
}
