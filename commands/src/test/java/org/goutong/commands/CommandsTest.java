package org.goutong.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start                               | 没有命令“start”。
            reconcile                           | 还缺文件 LEFT。
            reconcile a                         | 还缺文件 RIGHT。
            reconcile a b c -o d                | 多了一个文件“c”。
            reconcile a b                       | 请用 -o 指明结果写到哪个文件
            reconcile a b -o                    | 选项“-o”后面要有值。
            reconcile a b -o c -o d             | 选项“--output”只能写一次。
            reconcile a b -o - --json           | 只能选一个。
            reconcile a b -o c --nmae x         | 没有选项“--nmae”。
            reconcile a b -o c --quiet=yes      | 没有选项“--quiet=yes”。
            reconcile -o c -- --json --quiet    | 找不到文件“--json”。
            reconcile a b -o c --left-header x  | 选项“--left-header”的值“x”不是行号。
            resolve a b -o c --left-name x      | 没有选项“--left-name”。
            resolve a b -o c --lang en          | There is no file "a".
            resolve --lang=en                   | The file REGISTER is missing
            """)
    void saysInASentenceWhatMakesNoSense(String words, String sentence) {
        var said = Said.by((Object[]) words.split(" "));

        assertThat(said.code()).isEqualTo(Commands.REFUSED);
        assertThat(said.err()).contains(sentence).hasLineCount(1);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void helpsInBothLanguages() {
        for (var command : List.of("reconcile", "resolve")) {
            var chinese = Said.by(command, "--help");
            var english = Said.by(command, "a", "-h", "--lang", "en");

            assertThat(chinese.out()).contains("./goutong " + command, "退出码");
            assertThat(english.out()).contains("./goutong " + command, "Exit codes");
            assertThat(chinese.code() + english.code()).isZero();
        }
    }

    @Test
    void speaksChineseWhereTheSystemDoes() {
        assertThat(Texts.of(Map.of("LANG", "zh_CN.UTF-8")).isChinese()).isTrue();
        assertThat(Texts.of(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8")).isChinese())
                .isFalse();
        assertThat(Texts.of(Map.of("LC_ALL", "", "LANG", "en_GB")).isChinese()).isFalse();
        assertThat(Texts.of(Map.of()).isChinese()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0000", "0.89999, 0.8999", "0.9, 0.9000", "0.00019, 0.0001", "1, 1.0000"})
    void writesScoresWithoutRaisingThem(double confidence, String text) {
        assertThat(Scores.text(confidence)).isEqualTo(text);
    }

    @Test
    void knowsEveryIdAgain() {
        var ids = new SeenIds();
        for (int i = 0; i < 100_000; i++) {
            assertThat(ids.add("L" + i)).isTrue();
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(ids.add("L" + i)).isFalse();
        }
        assertThat(ids.add("")).isTrue();
    }

    @Test
    void showsHowFarItIsAndHowLongItTakes() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var line = new ProgressLine(new Terminal(nowhere, nowhere, true), Texts.in("zh"), false);

        assertThat(line.text("comparing", 5000, 10_000, 5))
                .isEqualTo("比对 ████████████░░░░░░░░░░░░ 50% 1,000 行/秒 还要 0:05");
        assertThat(line.text("comparing", 20_000, 2_000_000, 100))
                .startsWith("比对 ░")
                .endsWith("1% 200 行/秒 ");
        assertThat(line.text("comparing", 200_000, 2_000_000, 1000)).endsWith("200 行/秒 还要 2:30:00");
        assertThat(line.text("reading", 3000, 0, 1)).isEqualTo("读取 3,000 3,000 行/秒");
    }

    @Test
    @Timeout(10)
    void drawsABarOnAScreenAndIsSilentForAMomentElsewhere() {
        var drawn = new ByteArrayOutputStream();
        var screen = new PrintStream(drawn, true, StandardCharsets.UTF_8);
        var line = new ProgressLine(new Terminal(screen, screen, true), Texts.in("en"), false);
        while (drawn.size() == 0) {
            line.at("comparing", 50, 100);
        }
        line.clear();
        assertThat(drawn.toString(StandardCharsets.UTF_8))
                .startsWith("\r\033[KComparing")
                .endsWith("\r\033[K");

        drawn.reset();
        var file = new ProgressLine(new Terminal(screen, screen, false), Texts.in("en"), false);
        file.at("comparing", 50, 100);
        file.clear();
        assertThat(drawn.size()).isZero();
    }

    @Test
    void writesJson() {
        assertThat(Json.of(Map.of("a", List.of(1, 0.5, true, "云\"\\\n"))))
                .isEqualTo("{\"a\":[1,0.5,true,\"云\\\"\\\\\\u000a\"]}");
        assertThat(Json.of(List.of(Map.of(), List.of()))).isEqualTo("[{},[]]");
    }
}
