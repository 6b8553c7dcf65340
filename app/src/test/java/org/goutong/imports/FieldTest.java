package org.goutong.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

    @ParameterizedTest
    @CsvSource({
        "总裁, EXECUTIVE",
        "副总经理, EXECUTIVE",
        "负责人, EXECUTIVE",
        "hr, HR",
        "人力资源经理, HR",
        "人事, HR",
        "经办人, HANDLER",
        "党支部书记, PARTY"
    })
    void readsALevelByItsWordOrByTheTitleOfSomebodyWhoHasIt(String cell, String level) {
        assertThat(Field.LEVEL.read(cell, LocalDate.of(2026, 11, 30))).isEqualTo(new Field.Value.Known(level));
    }

    @ParameterizedTest
    @CsvSource({"总裁的司机", "前台"})
    void takesNoOtherTitleForALevel(String cell) {
        assertThat(Field.LEVEL.read(cell, LocalDate.of(2026, 11, 30)))
                .isEqualTo(new Field.Value.Unreadable(Reason.UNKNOWN_WORD));
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 200",
        "HEAD, 200",
        "ADDRESS, 200",
        "PERSON_NAME, 60",
        "POSITION, 60",
        "AUTHOR, 60",
        "PLACE_NAME, 100",
        "HOST_NAME, 60",
        "NOTE, 4000",
        "PLACE_NOTE, 1000"
    })
    void takesNoLongerTextThanTheForm(Field field, int most) {
        var today = LocalDate.of(2026, 11, 30);
        assertThat(field.read("沟".repeat(most), today)).isEqualTo(new Field.Value.Known("沟".repeat(most)));
        assertThat(field.read("沟".repeat(most + 1), today)).isEqualTo(new Field.Value.Unreadable(Reason.TOO_LONG));
    }
}
