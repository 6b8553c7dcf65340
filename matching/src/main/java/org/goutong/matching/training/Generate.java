package org.goutong.matching.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes labelled lists or queries as CSV files: {@code reconcile --rows 5000 --seed 1 --hard DIRECTORY}. */
public final class Generate {

    private static final String USAGE = """
            usage: reconcile [--rows 5000] [--seed 1] [--hard] [--duplicates 0.03] DIRECTORY
                   resolve [--rows 20000] [--seed 1] [--queries 3000] [--short-names] DIRECTORY""";

    private static final Map<String, List<String>> OPTIONS = Map.of(
            "reconcile", List.of("--rows", "--seed", "--hard", "--duplicates"),
            "resolve", List.of("--rows", "--seed", "--queries", "--short-names"));

    private final Map<String, String> options;

    private Generate(Map<String, String> options) {
        this.options = options;
    }

    /** Ends with 2 and says how to call it when the arguments are wrong. */
    public static void main(String[] arguments) throws IOException {
        try {
            write(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private static void write(List<String> arguments) throws IOException {
        if (arguments.size() < 2
                || arguments.getLast().startsWith("--")
                || !OPTIONS.containsKey(arguments.getFirst())) {
            throw new IllegalArgumentException("what to make, or where to, is missing");
        }
        var known = OPTIONS.getOrDefault(arguments.getFirst(), List.of());
        var generate = new Generate(options(arguments.subList(1, arguments.size() - 1), known));
        var folder = Path.of(arguments.getLast());
        if (arguments.getFirst().equals("reconcile")) {
            var lists = LabelledLists.invent(generate.lists());
            lists.writeTo(Files.createDirectories(folder));
        } else {
            var queries = LabelledQueries.invent(generate.queries());
            queries.writeTo(Files.createDirectories(folder));
        }
    }

    private LabelledLists.Settings lists() {
        int rows = number("--rows", 5000);
        return new LabelledLists.Settings(
                rows,
                rows,
                (int) (rows * 0.7),
                seed(),
                options.containsKey("--hard"),
                Double.parseDouble(options.getOrDefault("--duplicates", "0")));
    }

    private LabelledQueries.Settings queries() {
        var usual = LabelledQueries.Settings.of(number("--rows", 20_000), seed(), options.containsKey("--short-names"));
        return new LabelledQueries.Settings(
                usual.register(), number("--queries", usual.queries()), usual.seed(), usual.shortNames());
    }

    private int number(String option, int otherwise) {
        return options.containsKey(option) ? Integer.parseInt(options.getOrDefault(option, "")) : otherwise;
    }

    private long seed() {
        return Long.parseLong(options.getOrDefault("--seed", "1"));
    }

    private static Map<String, String> options(List<String> arguments, List<String> known) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var name = arguments.get(i);
            boolean flag = name.equals("--hard") || name.equals("--short-names");
            if (!known.contains(name) || !flag && i + 1 == arguments.size()) {
                throw new IllegalArgumentException("unknown or incomplete option " + name);
            }
            options.put(name, flag ? "" : arguments.get(++i));
        }
        return options;
    }
}
