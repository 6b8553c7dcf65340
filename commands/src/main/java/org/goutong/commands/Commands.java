package org.goutong.commands;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.goutong.tables.TableProblem;

/**
 * Compares lists and answers questions from a register, as {@code ./goutong reconcile} and {@code ./goutong resolve}.
 *
 * <p>Ends with 0 when all is done, 2 when the person can put it right (words, files, places to write to), 1 otherwise.
 */
public final class Commands {

    static final int DONE = 0;
    static final int UNEXPECTED = 1;
    static final int REFUSED = 2;

    private Commands() {}

    /** Runs a command and ends the program with its exit code. */
    public static void main(String... words) {
        boolean live = Boolean.getBoolean("goutong.terminal");
        var terminal = new Terminal(
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                live);
        var language = System.getProperty("goutong.language", "");
        int code = run(terminal, language.isEmpty() ? Texts.of(System.getenv()) : Texts.in(language), words);
        terminal.out().flush();
        System.exit(code);
    }

    static int run(Terminal terminal, Texts otherwise, String... words) {
        var texts = language(words, otherwise);
        try {
            if (words.length == 0) {
                throw new Refused("usage.no-command", "");
            }
            var rest = List.of(words).subList(1, words.length);
            switch (words[0]) {
                case "reconcile", "resolve" -> run(terminal, texts, words[0], rest);
                default -> throw new Refused("usage.no-command", words[0]);
            }
            return DONE;
        } catch (Refused refused) {
            terminal.err().println(refused.text(texts));
            return REFUSED;
        } catch (TableProblem problem) {
            terminal.err().println(problem.text(texts.locale()));
            if (problem.kind() == TableProblem.Kind.MISSING_COLUMN) {
                terminal.err().println(texts.of("hint.missing-column", words[0]));
            }
            return REFUSED;
        } catch (OutOfMemoryError tooLarge) {
            terminal.err().println(texts.of("failed.memory"));
            return UNEXPECTED;
        } catch (RuntimeException unexpected) {
            terminal.err().println(texts.of("failed.unexpected", unexpected.toString()));
            if (System.getenv("GOUTONG_TRACE") != null) {
                unexpected.printStackTrace(terminal.err());
            }
            return UNEXPECTED;
        }
    }

    private static Texts language(String[] words, Texts otherwise) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("--lang=")) {
                return Texts.in(words[i].substring("--lang=".length()));
            }
            if (words[i].equals("--lang") && i + 1 < words.length) {
                return Texts.in(words[i + 1]);
            }
        }
        return otherwise;
    }

    private static void run(Terminal terminal, Texts texts, String command, List<String> rest) {
        if (rest.contains("--help") || rest.contains("-h")) {
            terminal.out().print(texts.help(command));
        } else if (command.equals("reconcile")) {
            Reconcile.run(terminal, texts, rest);
        } else {
            Resolve.run(terminal, texts, rest);
        }
    }
}
