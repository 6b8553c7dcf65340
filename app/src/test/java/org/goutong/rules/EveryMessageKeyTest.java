package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.goutong.web.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text is there in both languages, can be formatted, and every key that the code names exists. */
class EveryMessageKeyTest {

    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?|[a-z]+\\.");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** How keys begin: with their module, or with what they speak of. */
    private static final Set<String> FAMILIES = families();

    @TempDir
    Path planted;

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Texts.keys("_en")).isEqualTo(Texts.keys(""));
        assertThat(Texts.keys("")).hasSizeGreaterThan(50);
    }

    @Test
    void everyFileOfTextsIsRead() {
        var configured = House.read(House.MESSAGES.resolveSibling("application.yaml"));
        assertThat(Texts.files(House.MESSAGES, ""))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(configured)
                        .contains("messages/" + file.getFileName().toString().replace(".properties", "")));
    }

    @Test
    void noKeyStandsInTwoPlaces() {
        assertThat(repeated(House.MESSAGES)).isEmpty();
    }

    @Test
    void everyTextCanBeFormattedAndNamesTheSameThings() {
        assertThat(misshapen(Texts.in(""), Texts.in("_en"))).isEmpty();
    }

    @Test
    void everyKeyThatTheCodeNamesExists() {
        var known = new HashSet<>(Texts.keys(""));
        // Numbers of the law have keys of the same shape.
        ReferenceTable.rows("legal_parameters.csv").forEach(row -> known.add(row.getField("key")));
        assertThat(unknown(House.JAVA, House.TEMPLATES, known)).isEmpty();
    }

    @Test
    void noTemplateSpeaksChineseByItself() {
        assertThat(spokenIn(House.TEMPLATES)).isEmpty();
    }

    @Test
    void catchesATextThatCannotBeFormatted() {
        assertThat(misshapen(
                        Map.of("a", "{0", "b", "{0} von {1}", "c", "{0}", "d", "It's {0}"),
                        Map.of("a", "x", "b", "{0}", "c", "{0}", "d", "{0}")))
                .containsExactlyInAnyOrder("a", "b", "d");
    }

    @Test
    void catchesAKeyThatStandsTwice() throws IOException {
        Files.writeString(planted.resolve("one.properties"), "places.title=场地\nplaces.title=地方\n");
        Files.writeString(planted.resolve("two.properties"), "places.other=别的\n");
        Files.writeString(planted.resolve("three.properties"), "places.other=其他\n");

        assertThat(repeated(planted)).containsExactlyInAnyOrder("places.title", "places.other");
    }

    @Test
    void catchesAKeyThatIsMissing() throws IOException {
        Files.createDirectories(planted.resolve("java/web"));
        Files.createDirectories(planted.resolve("jte/web"));
        Files.writeString(planted.resolve("java/web/Planted.java"), """
                class Planted {
                    String missing = Words.t("web.planted.missing");
                    String there = Words.t("web.planted.there");
                    String prefix = Words.t("web.planted." + name());
                    String wrong = Words.t("web.forgotten." + name());
                    // "web.planted.comment"
                }
                """);
        Files.writeString(
                planted.resolve("jte/web/Planted.jte"),
                "<p>${t(\"web.planted.gone\")} ${t(\"web.planted.there\")}</p>");

        assertThat(unknown(planted.resolve("java"), planted.resolve("jte"), Set.of("web.planted.there")))
                .containsExactlyInAnyOrder("web.planted.missing", "web.forgotten.", "web.planted.gone");
    }

    @Test
    void catchesATemplateThatSpeaksByItself() throws IOException {
        Files.writeString(planted.resolve("Planted.jte"), "<%-- 说明 --%>\n<a lang=\"zh-CN\">中文</a>\n<p>您好</p>\n");

        assertThat(spokenIn(planted)).containsExactly("Planted.jte: <p>您好</p>");
    }

    private static List<String> repeated(Path folder) {
        var seen = new HashMap<String, Integer>();
        for (var file : Texts.files(folder, "")) {
            for (var line : House.read(file).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#") && line.contains("=")) {
                    seen.merge(line.substring(0, line.indexOf('=')).strip(), 1, Integer::sum);
                }
            }
        }
        return seen.keySet().stream().filter(key -> seen.get(key) > 1).sorted().toList();
    }

    private static List<String> misshapen(Map<String, String> chinese, Map<String, String> english) {
        var wrong = new ArrayList<String>();
        chinese.forEach((key, text) -> {
            var other = english.getOrDefault(key, "");
            if (!formats(text) || !formats(other) || !places(text).equals(places(other))) {
                wrong.add(key);
            }
        });
        return wrong;
    }

    /** A straight apostrophe would swallow what follows it. */
    private static boolean formats(String text) {
        try {
            new MessageFormat(text);
            return !text.replace("''", "").contains("'");
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    /** Literals that look like keys of a module and name no text; one that ends in a dot is the beginning of several. */
    private static Set<String> unknown(Path java, Path templates, Set<String> keys) {
        var unknown = new TreeSet<String>();
        House.files(java, ".java")
                .forEach(file -> Literals.of(House.read(file)).forEach(literal -> {
                    if (isUnknown(literal, keys)) {
                        unknown.add(literal);
                    }
                }));
        House.files(templates, ".jte")
                .forEach(file -> QUOTED.matcher(House.read(file))
                        .results()
                        .map(quoted -> quoted.group(1))
                        .filter(quoted -> isUnknown(quoted, keys))
                        .forEach(unknown::add));
        return unknown;
    }

    private static boolean isUnknown(String literal, Set<String> keys) {
        if (!KEY.matcher(literal).matches() || !FAMILIES.contains(literal.substring(0, literal.indexOf('.')))) {
            return false;
        }
        if (House.objects().contains(literal)) {
            return false;
        }
        return literal.endsWith(".")
                ? keys.stream().noneMatch(key -> key.startsWith(literal))
                : !keys.contains(literal);
    }

    private static Set<String> families() {
        var families = new TreeSet<>(House.allowed().keySet());
        families.addAll(Set.of("indicator", "constraint"));
        families.removeAll(Set.of("database", "demo"));
        return families;
    }

    private static List<String> spokenIn(Path templates) {
        var spoken = new ArrayList<String>();
        for (var file : House.files(templates, ".jte")) {
            House.read(file)
                    .replaceAll("(?s)<%--.*?--%>", "")
                    .lines()
                    // A unit is named by its sign, and a language by its own name.
                    .map(line -> line.replaceAll("中文|\"reports\\.unit\\.\\p{IsHan}+\"", ""))
                    .filter(line -> CHINESE.matcher(line).find())
                    .forEach(line -> spoken.add(file.getFileName() + ": " + line.strip()));
        }
        return spoken;
    }
}
