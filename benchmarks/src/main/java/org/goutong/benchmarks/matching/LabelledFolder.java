package org.goutong.benchmarks.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goutong.matching.EmployerLine;

/**
 * Two lists with the links that are true, as docs/matching.md describes them.
 *
 * @param truth the two ids with a blank between them
 */
record LabelledFolder(List<EmployerLine> left, List<EmployerLine> right, Set<String> truth) {

    static LabelledFolder read(Path folder) throws IOException {
        var truth = new HashSet<String>();
        for (var record : records(folder.resolve("truth.csv"))) {
            truth.add(record.getField(0) + ' ' + record.getField(1));
        }
        return new LabelledFolder(lines(folder.resolve("left.csv")), lines(folder.resolve("right.csv")), truth);
    }

    boolean isTrue(Pair pair) {
        return truth.contains(
                left.get(pair.left()).id() + ' ' + right.get(pair.right()).id());
    }

    private static List<EmployerLine> lines(Path file) throws IOException {
        return records(file).stream()
                .map(record -> new EmployerLine(
                        record.getField(0),
                        record.getField(1),
                        record.getField(2),
                        record.getField(3),
                        record.getField(4)))
                .toList();
    }

    /** The records after the header. */
    private static List<CsvRecord> records(Path file) throws IOException {
        try (var records = CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file))) {
            var all = new ArrayList<CsvRecord>();
            records.stream().skip(1).forEach(all::add);
            return all;
        }
    }
}
