package org.goutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.goutong.CommandLine.Command;
import org.goutong.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void hasAnAnswerForEverythingLeftOut() {
        assertThat(CommandLine.parse("demo"))
                .isEqualTo(new CommandLine(Command.DEMO, Path.of("data"), 8080, Optional.empty(), Optional.empty()));
    }

    @Test
    void readsOptionsInBothSpellings() {
        assertThat(CommandLine.parse(
                        "serve", "--data", "/srv/a b", "--port=9090", "--public-url", "https://goutong.example.org/"))
                .isEqualTo(new CommandLine(
                        Command.SERVE,
                        Path.of("/srv/a b"),
                        9090,
                        Optional.of("https://goutong.example.org"),
                        Optional.empty()));
        assertThat(CommandLine.parse("token", "--for", "street-nanfaxin").user())
                .contains("street-nanfaxin");
    }

    @Test
    void helpsWhereverHelpIsAsked() {
        assertThat(CommandLine.parse().command()).isEqualTo(Command.HELP);
        assertThat(CommandLine.parse("demo", "--port", "--help").command()).isEqualTo(Command.HELP);
        assertThat(CommandLine.parse("--version").command()).isEqualTo(Command.VERSION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start                                | There is no command "start"; see ./goutong --help.
            demo --public-url https://a.example  | `goutong demo` has no option "--public-url"
            serve extra                          | `goutong serve` has no option "extra"
            serve --port                         | The option --port needs a value
            serve --port 1 --port 2              | The option --port needs one value
            serve --port 65536                   | "65536" is not a port number between 0 and 65535
            serve --port http                    | "http" is not a port number between 0 and 65535
            serve --public-url http://a.example  | "http://a.example" is not a public address
            serve --public-url goutong.example   | "goutong.example" is not a public address
            serve --public-url https://a/b       | "https://a/b" is not a public address
            token                                | `goutong token` needs --for USER
            """)
    void saysInOneSentenceWhatMakesNoSense(String words, String sentence) {
        assertThatThrownBy(() -> CommandLine.parse(words.split(" ")))
                .isInstanceOf(StartRefused.class)
                .message()
                .startsWith(sentence)
                .doesNotContain("\n")
                .endsWith("see ./goutong --help.");
    }

    @Test
    void allowsPlainHttpOnlyOnThisMachine() {
        assertThat(CommandLine.parse("serve", "--public-url", "http://127.0.0.1:8080")
                        .publicUrl())
                .contains("http://127.0.0.1:8080");
    }
}
