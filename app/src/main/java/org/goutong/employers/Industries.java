package org.goutong.employers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** The sections of the national classification of industries (GB/T 4754), by letter. */
final class Industries {

    private record Section(String chinese, String english) {}

    private static final Pattern CODE = Pattern.compile("([A-Ta-t]?)([0-9]{2})?[0-9]{0,2}");
    private static final Map<String, Section> SECTIONS = read();
    private static final Map<String, String> DIVISIONS = ReferenceTable.rows("industry_divisions.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("section")));
    private static final Map<String, String> NAMES = names();

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

    /**
     * The letter of a section from what people write for it or for one of its divisions.
     *
     * <pre>
     * G, G5431, 54, 交通运输、仓储和邮政业, 交通运输, 道路运输业   G
     * 批发零售                                               F
     * 服务                                                   nothing: it may be several
     * </pre>
     */
    static Optional<String> find(String typed) {
        var code = CODE.matcher(typed.strip());
        if (code.matches()) {
            var letter = code.group(1).toUpperCase(Locale.ROOT);
            return code.group(2) == null
                    ? Optional.of(letter).filter(SECTIONS::containsKey)
                    : Optional.ofNullable(DIVISIONS.get(code.group(2)))
                            .filter(section -> letter.isEmpty() || letter.equals(section));
        }
        return Optional.ofNullable(NAMES.get(key(typed))).filter(section -> !section.isEmpty());
    }

    /** Every way to write the name of a section or division, with its section; empty where it may be several. */
    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        var whole = new HashMap<String, String>();
        SECTIONS.forEach((code, section) -> {
            whole.put(key(section.chinese()), code);
            whole.put(key(section.english()), code);
            parts(section.chinese()).forEach(part -> names.merge(part, code, Industries::same));
        });
        for (var row : ReferenceTable.rows("industry_divisions.csv")) {
            var section = row.getField("section");
            whole.putIfAbsent(key(row.getField("name_zh")), section);
            parts(row.getField("name_zh")).forEach(part -> names.merge(part, section, Industries::same));
        }
        names.putAll(whole);
        return names;
    }

    /** The parts of a name such as 交通运输、仓储和邮政业, each as it is compared. */
    private static List<String> parts(String name) {
        return Arrays.stream(name.split("[、，和及]"))
                .map(Industries::key)
                .filter(part -> part.length() >= 2)
                .toList();
    }

    private static String same(String one, String other) {
        return one.equals(other) ? one : "";
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s、，,和及]", "").replaceFirst("(行业|业)$", "");
    }
}
