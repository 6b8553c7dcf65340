package org.goutong.matching.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;

/**
 * Lines with the row of the other list that each of them means.
 *
 * @param name what the set is called in reports
 * @param truth row in {@code searched} for each row of {@code asking}, or -1
 * @param kind how each line differs from the one it means
 */
record TrainingSet(String name, EmployerList asking, EmployerList searched, int[] truth, String[] kind) {

    /** Reads {@code left.csv}, {@code right.csv} and {@code truth.csv} of a folder. */
    static TrainingSet reconcile(Path folder) throws IOException {
        var left = EmployerList.builder();
        var rows = new HashMap<String, Integer>();
        for (var cells : cells(folder.resolve("left.csv"))) {
            rows.put(cells.get(0), rows.size());
            left.add(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }
        return of(folder, left.build(), rows, folder.resolve("right.csv"));
    }

    /** Reads {@code queries.csv}, {@code register.csv} and {@code truth.csv} of a folder. */
    static TrainingSet resolve(Path folder) throws IOException {
        var queries = new ArrayList<EmployerLine>();
        var rows = new HashMap<String, Integer>();
        for (var cells : cells(folder.resolve("queries.csv"))) {
            rows.put(cells.get(0), rows.size());
            queries.add(new EmployerLine(cells.get(0), cells.get(1), "", cells.get(2), ""));
        }
        return of(folder, EmployerList.typed(queries), rows, folder.resolve("register.csv"));
    }

    private static TrainingSet of(Path folder, EmployerList asking, Map<String, Integer> rows, Path register)
            throws IOException {
        var searched = EmployerList.builder();
        var registered = new HashMap<String, Integer>();
        for (var cells : cells(register)) {
            registered.put(cells.get(0), registered.size());
            searched.add(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.size() > 4 ? cells.get(4) : "");
        }
        var truth = new int[asking.size()];
        Arrays.fill(truth, -1);
        var kind = new String[asking.size()];
        Arrays.fill(kind, "none");
        for (var cells : cells(folder.resolve("truth.csv"))) {
            int row = rows.get(cells.get(0));
            truth[row] = cells.get(1).isEmpty() ? -1 : registered.get(cells.get(1));
            kind[row] = cells.get(2);
        }
        return new TrainingSet(folder.getFileName().toString(), asking, searched.build(), truth, kind);
    }

    /** Cells of the lines after the first; labelled files have no line ends inside of cells. */
    private static List<List<String>> cells(Path file) throws IOException {
        var lines = new ArrayList<List<String>>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.readLine();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(cells(line));
            }
        }
        return lines;
    }

    private static List<String> cells(String line) {
        if (line.indexOf('"') < 0) {
            return Arrays.asList(line.split(",", -1));
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
