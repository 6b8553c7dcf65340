package org.goutong.matching.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes labelled lists as CSV files: {@code reconcile --rows 5000 --seed 1 [--hard] [--duplicates 0.03] DIRECTORY}. */
public final class Generate {

    private static final String USAGE = "usage: reconcile [--rows 5000] [--seed 1] [--hard] [--duplicates 0] DIRECTORY";

    private Generate() {}

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
                || !arguments.getFirst().equals("reconcile")) {
            throw new IllegalArgumentException("what to make, or where to, is missing");
        }
        var options = options(arguments.subList(1, arguments.size() - 1));
        int rows = Integer.parseInt(options.getOrDefault("--rows", "5000"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        double duplicates = Double.parseDouble(options.getOrDefault("--duplicates", "0"));
        var lists = LabelledLists.invent(new LabelledLists.Settings(
                rows, rows, (int) (rows * 0.7), seed, options.containsKey("--hard"), duplicates));
        lists.writeTo(Files.createDirectories(Path.of(arguments.getLast())));
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var name = arguments.get(i);
            boolean flag = name.equals("--hard");
            if (!flag
                    && (i + 1 == arguments.size()
                            || !List.of("--rows", "--seed", "--duplicates").contains(name))) {
                throw new IllegalArgumentException("unknown or incomplete option " + name);
            }
            options.put(name, flag ? "" : arguments.get(++i));
        }
        return options;
    }
}
