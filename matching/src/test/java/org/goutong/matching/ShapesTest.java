package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {

    @ParameterizedTest
    @CsvSource({"深, 探, 河", "析, 新, 海", "限, 垠, 阳", "士, 土, 口"})
    void knowsWhatLooksMoreAlike(char meant, char alike, char other) {
        assertThat(Shapes.likeness(meant, alike))
                .isEqualTo(Shapes.likeness(alike, meant))
                .isGreaterThan(Shapes.likeness(meant, other))
                .isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"深, 深, 1", "深, a, 0", "a, b, 0", "饔, 一, 0"})
    void goesFromNothingToTheSame(char one, char other, float likeness) {
        assertThat(Shapes.likeness(one, other)).isEqualTo(likeness);
    }
}
