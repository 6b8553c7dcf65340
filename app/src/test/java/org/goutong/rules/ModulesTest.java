package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goutong.Goutong;
import org.goutong.web.DomainEvent;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.stereotype.Component;

/** Modules use what is below them, through its doors; the map of the house is drawn from the code. */
class ModulesTest {

    /** Modules of the build beside the application: pure, without Spring and database. */
    private static final Set<String> LIBRARIES = Set.of("matching", "tables");

    private static final Path MAP = House.ROOT.resolve("docs/modules.md");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    @Test
    void everyModuleKeepsToItsDoors() {
        ApplicationModules.of(Goutong.class).verify();
    }

    @Test
    void catchesAModuleThatReachesAbove() {
        var planted = ApplicationModules.of(
                "org.goutong.rules.planted.doors", location -> location.contains("/rules/planted/doors/"));

        assertThat(planted).hasSize(2);
        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("'below' depends on module 'above'")
                .hasMessageContaining("Attic");
    }

    @Test
    void everyModuleSaysWhatItMayUse() {
        var modules = ApplicationModules.of(Goutong.class);

        assertThat(House.allowed())
                .isNotEmpty()
                .allSatisfy((module, allowed) -> assertThat(
                                House.read(House.JAVA.resolve(module).resolve("package-info.java")))
                        .contains("allowedDependencies", "@NullMarked"));
        assertThat(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .filter(module -> !LIBRARIES.contains(module)))
                .containsExactlyInAnyOrderElementsOf(House.allowed().keySet());
    }

    @Test
    void theMapOfTheHouseIsTrue() throws IOException {
        var drawn = map(ApplicationModules.of(Goutong.class), House.allowed());
        if (Boolean.getBoolean("goutong.write-docs")) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, drawn);
        }

        assertThat(MAP).as("run with -Dgoutong.write-docs=true").exists();
        assertThat(House.read(MAP)).as("run with -Dgoutong.write-docs=true").isEqualTo(drawn);
    }

    @Test
    void catchesAMapThatIsStale() {
        var modules = ApplicationModules.of(Goutong.class);
        var widened = new java.util.TreeMap<>(House.allowed());
        widened.put("reports", Set.of("web", "orgs", "founding"));

        assertThat(map(modules, widened)).isNotEqualTo(map(modules, House.allowed()));
    }

    private static String map(ApplicationModules modules, Map<String, Set<String>> allowed) {
        var map = new StringBuilder("""
                # Modules

                Drawn from the code by `ModulesTest`; after a change run the tests once with `-Dgoutong.write-docs=true`.

                | Module | What it is for | May use | Front doors | Events |
                |---|---|---|---|---|
                """);
        allowed.forEach((name, uses) -> {
            var module = modules.getModuleByName(name).orElseThrow();
            map.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(name, sentence(name), join(uses), join(doors(module)), join(events(module))));
        });
        return map.toString().replace(System.lineSeparator(), "\n");
    }

    private static String sentence(String module) {
        var text = SENTENCE.matcher(House.read(House.JAVA.resolve(module).resolve("package-info.java")));
        if (!text.find()) {
            throw new AssertionError("module " + module + " has no sentence");
        }
        return text.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").replace("|", "\\|");
    }

    private static String join(Set<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static Set<String> doors(ApplicationModule module) {
        return names(module, type -> type.isMetaAnnotatedWith(Component.class));
    }

    private static Set<String> events(ApplicationModule module) {
        return names(module, type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface());
    }

    private static Set<String> names(ApplicationModule module, java.util.function.Predicate<JavaClass> wanted) {
        return module.getBasePackage().stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(wanted)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
