package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.goutong.employers.Fact.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two records' values stays when nobody says otherwise. */
class FactTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the record that stays: text, confirmed, coded, month; the other one; whose value stays
                "46, false, false, 1, '', true,  true,  2, KEPT",
                "'', true,  true,  2, 46, false, false, 1, GONE",
                "46, true,  false, 1, 52, false, true,  2, KEPT",
                "46, false, true,  2, 52, true,  false, 1, GONE",
                "46, false, true,  1, 52, false, false, 2, KEPT",
                "46, true,  false, 2, 52, true,  true,  1, GONE",
                "46, false, false, 1, 52, false, false, 2, GONE",
                "46, false, false, 2, 52, false, false, 1, KEPT",
                "46, false, false, 1, 46, true,  true,  2, KEPT"
            })
    void prefersConfirmedThenCodedThenLater(
            String kept,
            boolean confirmed,
            boolean coded,
            int month,
            String gone,
            boolean goneConfirmed,
            boolean goneCoded,
            int goneMonth,
            String stays) {
        var outdone = new Said(kept, confirmed, coded, at(month))
                .outdoneBy(new Said(gone, goneConfirmed, goneCoded, at(goneMonth)));

        assertThat(outdone).isEqualTo(stays.equals("GONE"));
    }

    private static OffsetDateTime at(int month) {
        return OffsetDateTime.parse("2016-0%d-07T12:30:00+08:00".formatted(month));
    }
}
