package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goutong.rules.planted.PlantedForm;
import org.junit.jupiter.api.Test;

/** A form that is made from a row carries which state of it, so that nobody undoes unseen what somebody else did. */
class EveryFormOfARowSaysItsStateTest {

    /** Forms made from a row that overwrite nothing of anybody, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "org.goutong.funds.FundCalculationForm", "calculates and saves nothing",
            "org.goutong.imports.ChoicesForm", "belongs to whoever imports, and to one list",
            "org.goutong.talks.GuestForm",
                    "noted on the spot, tap by tap; every intent is kept and the last one counts",
            "org.goutong.talks.RsvpForm", "the answer of one guest by one link; the last one counts");

    @Test
    void everyFormOfARowSaysItsState() {
        assertThat(silent(forms())).isSubsetOf(EXCEPTIONS.keySet());
    }

    @Test
    void everyExceptionIsStillOne() {
        assertThat(silent(forms())).containsAll(EXCEPTIONS.keySet());
    }

    @Test
    void catchesAFormThatDoesNot() {
        assertThat(silent(new ClassFileImporter().importClasses(PlantedForm.class).stream()))
                .containsExactly(PlantedForm.class.getName());
    }

    private static Stream<JavaClass> forms() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.goutong").stream();
    }

    private static List<String> silent(Stream<JavaClass> classes) {
        return classes.filter(type -> type.isRecord() && type.getSimpleName().endsWith("Form"))
                .filter(EveryFormOfARowSaysItsStateTest::isMadeFromARow)
                .filter(type -> type.tryGetMethod("seen").isEmpty())
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    private static boolean isMadeFromARow(JavaClass form) {
        return form.getMethods().stream()
                .anyMatch(method -> method.getName().equals("of")
                        && method.getModifiers().contains(JavaModifier.STATIC)
                        && method.getRawReturnType().equals(form));
    }
}
