package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Test
    void findsStringsAndTextBlocksAndNothingElse() {
        var source = """
                // "not this"
                /* "nor this" */
                char quote = '"'; char back = '\\\\'; char apostrophe = '\\'';
                String one = "a \\" b", two = \"""
                    select "x" from y
                    \""";
                """;

        assertThat(Literals.of(source)).hasSize(2).first().isEqualTo("a \" b");
        assertThat(Literals.of(source).getLast().strip()).isEqualTo("select \"x\" from y");
    }
}
