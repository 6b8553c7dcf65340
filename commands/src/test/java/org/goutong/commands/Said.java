package org.goutong.commands;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a command answered. */
record Said(int code, String out, String err) {

    /** Calls a command in this process, in Chinese unless the words say otherwise. */
    static Said by(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = Commands.run(
                terminal,
                Texts.in("zh_CN.UTF-8"),
                Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
