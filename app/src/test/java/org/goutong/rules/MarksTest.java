package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever looks for a number on a page meets it now and then in a random identifier, so rows of tests are told apart by
 * {@link org.goutong.Marks}, which have no digits.
 */
class MarksTest {

    private static final Path TESTS = Path.of("src/test/java/org/goutong");
    private static final Pattern IDENTIFIER_AS_MARK = Pattern.compile(
            "(?:\\p{IsHan}|-)\"\\s*\\+\\s*UUID\\.random|randomUUID\\(\\)\\s*\\.toString\\(\\)\\s*\\.substring");

    @Test
    void noRowOfATestIsNamedByAnIdentifier() {
        assertThat(House.files(TESTS, ".java"))
                .filteredOn(file -> IDENTIFIER_AS_MARK.matcher(House.read(file)).find())
                .isEmpty();
    }

    @Test
    void findsPlantedOnes() {
        assertThat("var name = \"大厦\" + UUID" + ".randomUUID();").containsPattern(IDENTIFIER_AS_MARK);
        assertThat("\"staff-\" + UUID" + ".randomUUID()").containsPattern(IDENTIFIER_AS_MARK);
        assertThat("UUID.randomUUID()" + ".toString().substring(0, 8)").containsPattern(IDENTIFIER_AS_MARK);
        assertThat("get(\"/staff/\" + UUID" + ".randomUUID())").doesNotContainPattern(IDENTIFIER_AS_MARK);
    }
}
