package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({"2881, 2881", "'2,881', 2881", "'2，881 人', 2881", "0, 0", "9999, 9999"})
    void readsCountsAsPeopleWriteThem(String typed, int count) {
        assertThat(Typed.count(typed, 9_999)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"10000", "-1", "四十六", "''", "4.5", "99999999999999", "1e3"})
    void takesNothingElseForACount(String typed) {
        assertThat(Typed.count(typed, 9_999)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "' 2016-06-14 '", "2026-02-28"})
    void readsDays(String typed) {
        assertThat(Typed.day(typed)).isEqualTo(LocalDate.parse(typed.strip()));
    }

    @ParameterizedTest
    @CsvSource({"0202-06-14", "1026-06-14", "1899-12-31", "2026-02-29", "14.6.2026", "''"})
    void takesNothingElseForADay(String typed) {
        assertThat(Typed.day(typed)).isNull();
    }
}
