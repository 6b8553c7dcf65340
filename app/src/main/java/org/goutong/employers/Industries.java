package org.goutong.employers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** The sections of the national classification of industries, by letter. */
final class Industries {

    private record Section(String chinese, String english) {}

    private static final Map<String, Section> SECTIONS = read();

    private Industries() {}

    private static Map<String, Section> read() {
        var sections = new LinkedHashMap<String, Section>();
        for (var row : ReferenceTable.rows("industry_sections.csv")) {
            sections.put(row.getField("code"), new Section(row.getField("name_zh"), row.getField("name_en")));
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

    /** The Chinese name of a section, as papers have it; another text as it is. */
    static String chinese(String code) {
        var section = SECTIONS.get(code);
        return section == null ? code : section.chinese();
    }

    /** The letter of a section, from the letter or its name in either language. */
    static Optional<String> find(String typed) {
        return SECTIONS.entrySet().stream()
                .filter(section -> section.getKey().equalsIgnoreCase(typed)
                        || section.getValue().chinese().equals(typed)
                        || section.getValue().english().equalsIgnoreCase(typed))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
