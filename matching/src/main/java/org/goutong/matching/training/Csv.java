package org.goutong.matching.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Comma separated files with a header, quoted where needed. */
final class Csv {

    private Csv() {}

    static <T> void write(Path file, List<String> header, List<T> rows, Function<T, List<String>> cells)
            throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.append(line(header));
            for (var row : rows) {
                out.append(line(cells.apply(row)));
            }
        }
    }

    private static StringBuilder line(List<String> cells) {
        var line = new StringBuilder();
        for (var cell : cells) {
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            line.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell).append(',');
        }
        line.setCharAt(line.length() - 1, '\n');
        return line;
    }
}
