package org.goutong.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Public codes and numbers that the application starts with. */
public final class ReferenceTable {

    private ReferenceTable() {}

    /** The rows of a file of {@code /reference}, which must be there; cells by their titles. */
    public static List<NamedCsvRecord> rows(String file) {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(ReferenceTable.class.getResourceAsStream("/reference/" + file)),
                        StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
