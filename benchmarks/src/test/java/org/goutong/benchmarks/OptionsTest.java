package org.goutong.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @TempDir
    Path folder;

    @Test
    void haveDefaults() {
        var options = Options.parse("--code", "482913", "--no-count");
        assertThat(options.url()).hasToString("http://127.0.0.1:8080");
        assertThat(options.server().getPort()).isEqualTo(8080);
        assertThat(options.connections()).containsExactly(1, 16, 64);
        assertThat(options.requests()).isEqualTo(4_000);
        assertThat(options.drop()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1", "http://127.8.8.8:1"})
    void acceptLoopback(String url) {
        assertThat(Options.parse("--code", "1", "--no-count", "--url", url)
                        .server()
                        .getAddress()
                        .isLoopbackAddress())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1:8080",
                "http://0.0.0.0:8080",
                "http://[2001:db8::1]:8080",
                "https://127.0.0.1",
                "ftp://127.0.0.1",
                "127.0.0.1:8080"
            })
    void refuseEveryOtherMachine(String url) {
        refuses("--code", "1", "--no-count", "--url", url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://192.0.2.1:5432/goutong",
                "jdbc:postgresql://127.0.0.1:5432,192.0.2.1:5432/goutong",
                "jdbc:postgresql:goutong",
                "jdbc:other://127.0.0.1/goutong"
            })
    void refuseDatabasesOfOtherMachines(String url) {
        refuses("--code", "1", "--jdbc-url", url);
    }

    @Test
    void refuseWhatMakesNoSense() {
        refuses("--code", "1");
        refuses("--no-count");
        refuses("--code", "1", "--no-count", "--requests", "0");
        refuses("--code", "1", "--no-count", "--requests", "1000001");
        refuses("--code", "1", "--no-count", "--connections", "1,x");
        refuses("--code", "1", "--no-count", "--connections", "5000");
        refuses("--code", "1/../../x", "--no-count");
        refuses("--code", "1", "--no-count", "--request", "1");
        refuses("--no-count", "--code");
        refuses("--code", "1", "--data", folder.toString());
        refuses(
                "--code",
                "1",
                "--no-count",
                "--employers",
                folder.resolve("missing").toString());
    }

    @Test
    void findTheDatabaseOfADataFolder() throws IOException {
        Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/superuser-password"), "s=1\n");
        Files.writeString(folder.resolve("running"), """
                #Tue Jun 07 11:30:00 CST 2016
                url=jdbc\\:postgresql\\://127.0.0.1\\:35432/goutong
                app-user=goutong_app
                """);
        assertThat(Options.parse("--code", "1", "--data", folder.toString()).database())
                .isEqualTo(Optional.of(
                        new Options.Database("jdbc:postgresql://127.0.0.1:35432/goutong", "postgres", "s=1")));
    }

    private static void refuses(String... words) {
        assertThatExceptionOfType(Options.Unusable.class).isThrownBy(() -> Options.parse(words));
    }
}
