package org.goutong.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.goutong.rules.planted.names.PlantedService;
import org.goutong.rules.planted.names.util.Strings;
import org.junit.jupiter.api.Test;

/** Names say what a thing is for, not what kind of program text it is. */
class NamesTest {

    private static final String EMPTY_WORDS =
            "\\w*(Service|Manager|Helper|Handler|Info|Data|Dto|DTO|Impl|Utils?|Mapper)";

    /** Personal data is what the law calls it. */
    private static final String TERM_OF_LAW = "org.goutong.web.PersonalData";

    private static final ArchRule NO_EMPTY_WORDS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TERM_OF_LAW)
            .should()
            .haveNameMatching(".*[.$]" + EMPTY_WORDS);

    private static final ArchRule NO_DRAWERS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..service..", "..impl..", "..dto..", "..mapper..");

    @Test
    void namesSayWhatAThingIsFor() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.goutong");

        assertThat(NO_EMPTY_WORDS.evaluate(house).getFailureReport().getDetails())
                .isEmpty();
        assertThat(NO_DRAWERS.evaluate(house).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void catchesEmptyWordsAndDrawers() {
        var planted = new ClassFileImporter().importClasses(PlantedService.class, Strings.class);

        assertThat(NO_EMPTY_WORDS.evaluate(planted).getFailureReport().getDetails())
                .hasSize(1)
                .allMatch(found -> found.contains("PlantedService"));
        assertThat(NO_DRAWERS.evaluate(planted).getFailureReport().getDetails())
                .hasSize(1)
                .allMatch(found -> found.contains("Strings"));
    }
}
