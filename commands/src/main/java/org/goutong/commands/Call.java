package org.goutong.commands;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.goutong.tables.Column;
import org.goutong.tables.TableNote;
import org.goutong.tables.TableOptions;

/** One call of a command: its words, where it speaks, and how it accounts for what it read. */
final class Call {

    private static final int NOTES_SHOWN = 20;
    private static final int NOTES_IN_JSON = 1000;

    final Terminal terminal;
    final Texts texts;
    final Words words;
    final ProgressLine progress;
    private final long begun = System.nanoTime();

    /**
     * @param columns for each kind of file, {@code left} for example, how its columns are called
     * @param valued further options with a value
     */
    Call(
            Terminal terminal,
            Texts texts,
            List<String> words,
            Map<String, Map<String, Column>> columns,
            String... valued) {
        var options = new HashSet<>(List.of(valued));
        options.addAll(List.of("--output", "--sheet", "--lang"));
        columns.forEach((file, names) -> {
            names.keySet().forEach(name -> options.add("--" + file + "-" + name));
            options.add("--" + file + "-sheet");
            options.add("--" + file + "-header");
        });
        this.terminal = terminal;
        this.texts = texts;
        this.words = new Words(words, Set.of("--quiet", "--json"), options);
        progress = new ProgressLine(terminal, texts, this.words.has("--quiet"));
    }

    /** What the options say about a file: {@code --left-name 单位} and the like. */
    TableOptions options(String file, Map<String, Column> columns) {
        var sheet = words.value("--" + file + "-sheet").or(() -> words.value("--sheet"));
        var options = TableOptions.DEFAULT.withSheet(sheet.orElse(""));
        var header = words.value("--" + file + "-header");
        if (header.isPresent()) {
            options = options.withHeaderRow(rowNumber("--" + file + "-header", header.get()));
        }
        for (var column : columns.entrySet()) {
            var title = words.value("--" + file + "-" + column.getKey());
            if (title.isPresent()) {
                options = options.withTitle(column.getValue(), title.get());
            }
        }
        return options;
    }

    private static int rowNumber(String option, String value) {
        if (!value.matches("[0-9]{1,7}")) {
            throw new Refused("usage.no-row", option, value);
        }
        return Integer.parseInt(value);
    }

    /** Where the result goes; empty for {@code -o -}, the standard output. */
    Optional<NewFile> output(List<Path> inputs) {
        var named = words.value("--output").orElseThrow(() -> new Refused("usage.no-output"));
        if (!named.equals("-")) {
            return Optional.of(new NewFile(Words.path(named), inputs));
        }
        if (words.has("--json")) {
            throw new Refused("usage.two-outputs");
        }
        return Optional.empty();
    }

    /** The standard output, which stays open. */
    OutputStream standardOutput() {
        return new FilterOutputStream(terminal.out()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
                // A print stream keeps to itself that nobody takes what it prints.
                if (terminal.out().checkError()) {
                    throw new IOException("EPIPE");
                }
            }
        };
    }

    /** Begins something in a thread of its own. */
    static <T> FutureTask<T> beside(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    /** What came of something done beside, or what it threw. */
    static <T> T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Says what became of each row of a file, and which rows a person should look at. */
    void account(EmployerFile file) {
        if (words.has("--quiet")) {
            return;
        }
        progress.clear();
        var err = terminal.err();
        var columns = file.columns().values().stream().collect(Collectors.joining(texts.of("list.separator")));
        var tally = file.tally();
        err.println(texts.of(
                "file.rows",
                file.path(),
                tally.rows(),
                tally.taken(),
                tally.blank(),
                tally.skipped(),
                file.header().row(),
                columns));
        file.notes().stream().limit(NOTES_SHOWN).forEach(note -> err.println("  " + note.text(texts.locale())));
        if (file.notes().size() > NOTES_SHOWN) {
            err.println("  " + texts.of("file.more-notes", file.notes().size() - NOTES_SHOWN));
        }
    }

    /** The same for programs. */
    Map<String, Object> json(EmployerFile file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file.path());
        json.put("header_row", file.header().row());
        var columns = new LinkedHashMap<String, Object>();
        file.columns().forEach((column, title) -> columns.put(column.name().toLowerCase(Locale.ROOT), title));
        json.put("columns", columns);
        json.put("rows", file.tally().rows());
        json.put("taken", file.tally().taken());
        json.put("blank", file.tally().blank());
        json.put("skipped", file.tally().skipped());
        var kinds = new TreeMap<String, Long>();
        file.notes().forEach(note -> kinds.merge(key(note.kind()), 1L, Long::sum));
        json.put("notes_by_kind", kinds);
        json.put(
                "notes",
                file.notes().stream()
                        .limit(NOTES_IN_JSON)
                        .map(note -> Map.of(
                                "row", note.row(),
                                "column", note.column(),
                                "kind", key(note.kind()),
                                "text", note.text(texts.locale())))
                        .toList());
        return json;
    }

    private static String key(TableNote.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Says what came out, unless asked to be quiet. */
    void say(String key, Object... arguments) {
        if (!words.has("--quiet")) {
            progress.clear();
            terminal.err().println(texts.of(key, arguments));
        }
    }

    /** How long the call has taken so far, in seconds. */
    double seconds() {
        return Math.round((System.nanoTime() - begun) / 1e6) / 1e3;
    }
}
