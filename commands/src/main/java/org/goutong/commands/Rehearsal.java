package org.goutong.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goutong.matching.training.LabelledLists;
import org.goutong.tables.CsvWriter;

/**
 * Runs both commands on invented lists. What this loads and learns is kept by the build, so that the commands start
 * fast; nothing of it is shown.
 */
public final class Rehearsal {

    private static final int ROWS = 5000;
    private static final int QUERIES = 1000;
    private static final long SEED = 20_261_121;

    private Rehearsal() {}

    /** Runs in a temporary folder and removes it. */
    public static void main(String... none) throws IOException {
        var folder = Files.createTempDirectory("goutong-rehearsal-");
        try {
            rehearse(folder);
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void rehearse(Path folder) throws IOException {
        var lists = LabelledLists.invent(LabelledLists.Settings.of(ROWS, SEED, false));
        lists.writeTo(folder);
        var queries = folder.resolve("queries.csv");
        try (var csv = CsvWriter.to(Files.newOutputStream(queries))) {
            csv.row("query_id", "text", "hint");
            for (var line : lists.left().subList(0, QUERIES)) {
                csv.row(line.id(), line.name(), line.address());
            }
        }
        var left = folder.resolve("left.csv").toString();
        var right = folder.resolve("right.csv").toString();
        var report = folder.resolve("report.xlsx").toString();
        run("reconcile", left, right, "-o", folder.resolve("links.csv").toString());
        run("reconcile", left, right, "-o", "-", "--report", report);
        run(
                "resolve",
                right,
                queries.toString(),
                "-o",
                folder.resolve("answers.csv").toString());
        run("resolve", report, queries.toString(), "-o", "-", "--register-name", "#2");
    }

    private static void run(String... words) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        int code = Commands.run(new Terminal(nowhere, nowhere, true), Texts.in("zh"), words);
        if (code != Commands.DONE) {
            throw new IllegalStateException("the rehearsal of " + words[0] + " ended with " + code);
        }
    }
}
