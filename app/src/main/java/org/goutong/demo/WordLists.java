package org.goutong.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The project's own words and tables on the class path, under {@code demo/} and {@code reference/}. */
final class WordLists {

    private WordLists() {}

    /** Rows of a table with a head line, for example {@code demo/places.csv}. */
    static List<NamedCsvRecord> rows(String path) {
        return CsvReader.builder().ofNamedCsvRecord(text(path)).stream().toList();
    }

    static List<String> lines(String path) {
        return text(path).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The characters of a file one by one, those beyond the basic plane included. */
    static List<String> characters(String path) {
        return split(String.join("", lines(path)));
    }

    static List<String> split(String characters) {
        return characters.codePoints().mapToObj(Character::toString).toList();
    }

    private static String text(String path) {
        try (InputStream stream = WordLists.class.getResourceAsStream("/" + path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
