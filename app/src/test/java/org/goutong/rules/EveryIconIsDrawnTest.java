package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An icon that a template names is drawn; a wrong name would leave a hole beside the words. */
class EveryIconIsDrawnTest {

    private static final Pattern DRAWN = Pattern.compile("name\\.equals\\(\"([a-z-]+)\"\\)");
    private static final Pattern CALL =
            Pattern.compile("@template\\.web\\.Icon\\(name = ([^)]*)\\)|\\bicon = ([^,)]*)");
    private static final Pattern CHOICE = Pattern.compile("(?:^|[?:]) *\"([a-z-]+)\"");

    @TempDir
    Path planted;

    @Test
    void everyIconIsDrawn() {
        assertThat(drawn()).hasSizeGreaterThan(20);
        assertThat(undrawn(House.TEMPLATES)).isEmpty();
    }

    @Test
    void catchesAnIconThatNobodyDrew() throws IOException {
        Files.writeString(planted.resolve("Page.jte"), """
                @template.web.Icon(name = late ? "warn" : "hourglass")
                @template.web.MenuLink(path = "/", icon = "umbrella", word = "")
                @template.web.Icon(name = "clock")
                """);

        assertThat(undrawn(planted)).containsExactly("hourglass", "umbrella");
    }

    private static Set<String> undrawn(Path templates) {
        var drawn = drawn();
        return named(House.files(templates, ".jte").stream().map(House::read).toList()).stream()
                .filter(name -> !drawn.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(List<String> texts) {
        return texts.stream()
                .flatMap(text -> CALL.matcher(text).results())
                .map(call -> call.group(1) == null ? call.group(2) : call.group(1))
                .flatMap(name -> CHOICE.matcher(name).results())
                .map(choice -> choice.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> drawn() {
        return DRAWN.matcher(House.read(House.TEMPLATES.resolve("web/Icon.jte")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }
}
