package org.goutong.employers;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** The sections of the national classification of industries, by letter. */
final class Industries {

    private record Section(String chinese, String english) {}

    private static final Map<String, Section> SECTIONS = read();

    private Industries() {}

    private static Map<String, Section> read() {
        var sections = new LinkedHashMap<String, Section>();
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                Industries.class.getResourceAsStream("/reference/industry_sections.csv")),
                        StandardCharsets.UTF_8))) {
            csv.forEach(row ->
                    sections.put(row.getField("code"), new Section(row.getField("name_zh"), row.getField("name_en"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sections;
    }

    /** All sections in the visitor's language, by letter. */
    static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        SECTIONS.keySet().forEach(code -> choices.put(code, name(code)));
        return choices;
    }

    /** The name of a section in the visitor's language; another text as it is. */
    static String name(@Nullable String code) {
        var section = SECTIONS.get(code);
        return section == null
                ? Objects.requireNonNullElse(code, "")
                : Words.english() ? section.english() : section.chinese();
    }
}
