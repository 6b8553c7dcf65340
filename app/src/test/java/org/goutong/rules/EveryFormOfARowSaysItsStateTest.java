package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.goutong.rules.planted.PlantedForm;
import org.goutong.rules.planted.PlantedRewrite;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A form that is made from a row carries which state of it, so that nobody undoes unseen what somebody else did. */
class EveryFormOfARowSaysItsStateTest {

    /** Forms made from a row that overwrite nothing of anybody, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "org.goutong.funds.FundCalculationForm", "calculates and saves nothing",
            "org.goutong.imports.ChoicesForm", "belongs to whoever imports, and to one list",
            "org.goutong.talks.GuestForm",
                    "noted on the spot, tap by tap; every intent is kept and the last one counts",
            "org.goutong.talks.RsvpForm", "the answer of one guest by one link; the last one counts");

    /** What goes along with one press and is no fact of the row: where the page was, and why it was pressed. */
    private static final Set<String> BESIDE =
            Set.of("back", "q", "cursor", "where", "size", "reason", "note", "why", "because", "whose");

    private static final Set<String> STATE = Set.of("seen", "version", "from");

    /** Handlers of plain fields that overwrite nothing of anybody, and why. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("AccessController.grant", "a request is answered once"),
            Map.entry("AccessController.decline", "a request is answered once"),
            Map.entry("AssemblyController.chooseDelegates", "the ticks of one page, each kept with its history"),
            Map.entry("AssemblyController.count", "every ballot is one of its own"),
            Map.entry("AssemblyController.enrol", "adds names to the roll"),
            Map.entry("CaseController.shelve", "an open case rests once"),
            Map.entry("ConcernController.raise", "adds a concern"),
            Map.entry("DoorController.arrive", "finds whoever stands at the door"),
            Map.entry("EmployersController.ask", "adds a question"),
            Map.entry("FoundController.raise", "each employer gets one lead of a meeting"),
            Map.entry("EndingsController.dissolve", "a union ends once"),
            Map.entry("EndingsController.end", "a founding ends once, and goes on before it does again"),
            Map.entry("FoundingController.finish", "a step is done once"),
            Map.entry("FoundingController.post", "a notice is posted once"),
            Map.entry("FoundingController.register", "a union is registered once"),
            Map.entry("LinesController.decide", "a line is decided once, and reconsidered before it is again"),
            Map.entry("MaterialController.ask", "adds a wish"),
            Map.entry("MentionsController.settle", "a spelling is settled once, and reopened before it is again"),
            Map.entry("QuestionsForEmployerController.ask", "adds a question"),
            Map.entry("RequestsController.approve", "a request is answered once"),
            Map.entry("RequestsController.send", "a request is sent once, and answered before it is again"),
            Map.entry("ReviewController.giveBack", "an application is decided once, and that taken back first"),
            Map.entry("ReviewController.reveal", "shows, and changes nothing"),
            Map.entry("StaffController.post", "adds a posting"),
            Map.entry("TransfersController.note", "an offer is answered once, and accepted once after a no"),
            Map.entry("TransfersController.offerAgain", "an offer is made again once it has ended"),
            Map.entry("WithdrawalsController.withdrawAll", "names the moment of the invitations that were seen"));

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

    @Test
    void everyHandlerOfPlainFieldsSaysTheState() {
        assertThat(blind(forms())).isSubsetOf(PLAIN.keySet());
    }

    @Test
    void everyPlainExceptionIsStillOne() {
        assertThat(blind(forms())).containsAll(PLAIN.keySet());
    }

    @Test
    void catchesAHandlerOfPlainFieldsThatDoesNot() {
        assertThat(blind(new ClassFileImporter().importClasses(PlantedRewrite.class).stream()))
                .containsExactly("PlantedRewrite.rename");
    }

    /** Handlers that take what somebody typed for a row by plain parameters, none of them the state of the row. */
    private static List<String> blind(Stream<JavaClass> classes) {
        return classes.flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(PostMapping.class))
                .map(JavaMethod::reflect)
                .filter(EveryFormOfARowSaysItsStateTest::isBlind)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
    }

    private static boolean isBlind(Method handler) {
        var parameters = List.of(handler.getParameters());
        var names = parameters.stream().map(Parameter::getName).toList();
        return parameters.stream().anyMatch(one -> one.isAnnotationPresent(PathVariable.class))
                && parameters.stream()
                        .anyMatch(one -> one.isAnnotationPresent(RequestParam.class)
                                && one.getType() == String.class
                                && !BESIDE.contains(one.getName()))
                && names.stream().noneMatch(STATE::contains)
                && parameters.stream()
                        .noneMatch(one -> one.getType().getSimpleName().endsWith("Form"));
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
