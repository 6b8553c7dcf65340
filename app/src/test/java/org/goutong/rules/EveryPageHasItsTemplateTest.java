package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.goutong.rules.planted.PlantedPage;
import org.goutong.web.View;
import org.goutong.web.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is a record, and its template has its name; a template without a page is a piece of other templates. */
class EveryPageHasItsTemplateTest {

    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param\\s+(.+)$");

    @TempDir
    Path planted;

    @Test
    void everyPageHasItsTemplate() {
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(withoutTemplate(pages, House.TEMPLATES)).isEmpty();
    }

    @Test
    void everyTemplateHasItsPageOrIsAPiece() {
        assertThat(withoutPage(pages(), House.TEMPLATES)).isEmpty();
    }

    @Test
    void catchesAPageWithoutATemplate() {
        assertThat(withoutTemplate(List.of(PlantedPage.class.getName()), planted))
                .containsExactly("rules/planted/PlantedPage.jte");
    }

    @Test
    void catchesATemplateThatTakesSomethingElse() throws IOException {
        var template = planted.resolve("rules/planted/PlantedPage.jte");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "@param String page\n<p>${page}</p>\n");

        assertThat(withoutTemplate(List.of(PlantedPage.class.getName()), planted))
                .containsExactly("rules/planted/PlantedPage.jte");
    }

    @Test
    void catchesATemplateThatNobodyShows() throws IOException {
        Files.createDirectories(planted.resolve("places"));
        Files.writeString(planted.resolve("places/Forgotten.jte"), "<p></p>\n");
        Files.writeString(planted.resolve("places/Piece.jte"), "<p></p>\n");
        Files.writeString(planted.resolve("places/PlacePage.jte"), "@template.places.Piece()\n");

        assertThat(withoutPage(List.of("org.goutong.places.PlacePage"), planted))
                .containsExactly("places/Forgotten.jte");
    }

    private static List<String> pages() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.goutong").stream()
                        .filter(type -> type.isAssignableTo(View.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
    }

    private static List<String> withoutTemplate(List<String> pages, Path templates) {
        return pages.stream()
                .filter(page -> !shows(templates.resolve(template(page)), page.substring(page.lastIndexOf('.') + 1)))
                .map(EveryPageHasItsTemplateTest::template)
                .toList();
    }

    private static boolean shows(Path template, String page) {
        return Files.exists(template)
                && PARAMETER
                        .matcher(House.read(template))
                        .results()
                        .map(parameter -> parameter.group(1).strip())
                        .toList()
                        .equals(List.of(page + " page"));
    }

    private static List<String> withoutPage(List<String> pages, Path templates) {
        var all = House.files(templates, ".jte");
        var shown = new ArrayList<>(
                pages.stream().map(EveryPageHasItsTemplateTest::template).toList());
        var calls = all.stream().map(House::read).toList();
        return all.stream()
                .map(file -> templates.relativize(file).toString().replace('\\', '/'))
                .filter(file -> !shown.contains(file))
                .filter(file -> !isKit(file) && calls.stream().noneMatch(text -> text.contains(call(file))))
                .toList();
    }

    /** Pieces that every module may use, also those that none uses at the moment. */
    private static boolean isKit(String file) {
        return file.startsWith("web/");
    }

    private static String call(String file) {
        return "@template." + file.replace(".jte", "").replace('/', '.') + "(";
    }

    private static String template(String page) {
        try {
            return Views.template(Class.forName(page, false, View.class.getClassLoader()));
        } catch (ClassNotFoundException onlyNamed) {
            return page.substring("org.goutong.".length()).replace('.', '/') + ".jte";
        }
    }
}
