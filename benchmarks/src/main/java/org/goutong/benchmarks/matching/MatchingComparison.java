package org.goutong.benchmarks.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goutong.matching.training.LabelledLists;

/** Compares Goutong's matching with Apache Lucene and with a scorer after Fellegi and Sunter, and prints a table. */
public final class MatchingComparison {

    private static final String HELP = """
            Links lists whose right answer is known by three linkers and says how well each did.

              ./goutong bench matching [--rows N] [--seed N] [--only LINKER] [FOLDER…]

              --rows N       lines of the invented lists, normal and hard ones (5000); not used with folders
              --seed N       which lists are invented (1)
              --only LINKER  Goutong, Lucene or Fellegi-Sunter
              FOLDER         left.csv, right.csv and truth.csv, as docs/matching.md describes them

            Goutong uses its own threshold; the others get the one that is best for them on that very list. Seconds and
            MiB are of a process of its own for each, from its start to its links, files read.
            """;

    private static final List<String> LINKERS = List.of("Goutong", "Lucene", "Fellegi-Sunter");

    private final PrintStream out;

    private MatchingComparison(PrintStream out) {
        this.out = out;
    }

    /** Ends with 2 when the words make no sense, and with 1 when a linker fails. */
    public static void main(String[] words) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rows = 5000;
        long seed = 1;
        var linkers = LINKERS;
        var folders = new ArrayList<Path>();
        try {
            for (int i = 0; i < words.length; i++) {
                switch (words[i]) {
                    case "--help", "-h" -> {
                        out.print(HELP);
                        return;
                    }
                    case "--rows" -> rows = Integer.parseInt(words[++i]);
                    case "--seed" -> seed = Long.parseLong(words[++i]);
                    case "--only" -> linkers = List.of(known(words[++i]));
                    default -> folders.add(folder(words[i]));
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            out.println(wrong.getMessage());
            out.print(HELP);
            System.exit(2);
        }
        new MatchingComparison(out).compare(rows, seed, linkers, folders);
    }

    private static String known(String linker) {
        if (!LINKERS.contains(linker)) {
            throw new IllegalArgumentException("There is no linker \"" + linker + "\".");
        }
        return linker;
    }

    private static Path folder(String word) {
        if (!Files.exists(Path.of(word, "truth.csv"))) {
            throw new IllegalArgumentException("There is no file truth.csv in " + word + ".");
        }
        return Path.of(word);
    }

    private void compare(int rows, long seed, List<String> linkers, List<Path> folders) throws Exception {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(Locale.ROOT, "Load average before: %.1f%n%n", load);
        out.println("| Lists | Linker | F1 | Precision | Recall | Precision of ≥ 0.9 | Seconds | Peak MiB |");
        out.println("|---|---|---|---|---|---|---|---|");
        if (!folders.isEmpty()) {
            for (var folder : folders) {
                compare(folder, folder.getFileName().toString(), linkers);
            }
            return;
        }
        for (boolean hard : new boolean[] {false, true}) {
            var folder = Files.createTempDirectory("goutong-matching");
            try {
                LabelledLists.invent(LabelledLists.Settings.of(rows, seed, hard))
                        .writeTo(folder);
                compare(folder, String.format(Locale.ROOT, "%,d %s", rows, hard ? "hard" : "normal"), linkers);
            } finally {
                delete(folder);
            }
        }
    }

    private void compare(Path folder, String name, List<String> linkers) throws IOException, InterruptedException {
        for (var linker : linkers) {
            var figures = run(linker, folder);
            out.printf(
                    "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
                    name,
                    linker,
                    figures[0],
                    figures[1],
                    figures[2],
                    figures[3].equals("NaN") ? "–" : figures[3],
                    figures[4],
                    figures[5]);
        }
    }

    private static String[] run(String linker, Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:MaxRAMPercentage=50",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Contestant.class.getName(),
                        linker,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed;
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            printed = output.readAllAsString();
        }
        if (process.waitFor() != 0) {
            throw new IOException(linker + " failed on " + folder);
        }
        return printed.strip().split(" ");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
