package org.goutong.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goutong.web.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalParametersTest {

    @Test
    void knowsNoRuleBeforeItWasMade() {
        assertThatThrownBy(() -> LegalParameters.on(LocalDate.of(2007, 12, 31), "tax.enterprise-rate"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LegalParameters.on(LocalDate.of(2008, 1, 1), "tax.enterprise-rate")
                        .value())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void takesTheOldestRuleForPapersThatAreOlder() {
        assertThat(LegalParameters.onOrOldest(LocalDate.of(2025, 3, 1), "after-care.visit-days")
                        .count())
                .isEqualTo(14);
        assertThat(LegalParameters.onOrOldest(LocalDate.of(2026, 11, 27), "tax.enterprise-rate"))
                .isEqualTo(LegalParameters.on(LocalDate.of(2026, 11, 27), "tax.enterprise-rate"));
        assertThatThrownBy(() -> LegalParameters.onOrOldest(LocalDate.of(2026, 11, 27), "no.such"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Six months count in Beijing; elsewhere no such number is known, and a number of an area is none for everybody. */
    @Test
    void countsInItsAreaOnly() {
        var day = LocalDate.of(2026, 11, 27);
        assertThat(LegalParameters.onOrOldest(day, "founding.duty-months", "110113008"))
                .hasValueSatisfying(six -> {
                    assertThat(six.count()).isEqualTo(6);
                    assertThat(six.area()).isEqualTo("11");
                    assertThat(six.basisChinese()).contains("第十一条");
                });
        assertThat(LegalParameters.onOrOldest(day, "founding.duty-months", "310115001"))
                .isEmpty();
        assertThatThrownBy(() -> LegalParameters.on(day, "founding.duty-months"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LegalParameters.onOrOldest(day, "term.long-years", "110113008"))
                .contains(LegalParameters.on(day, "term.long-years"));
        assertThat(LegalParameters.onOrOldest(LocalDate.of(2010, 1, 1), "founding.duty-months", "11"))
                .as("older than what is written here")
                .isPresent();
    }

    @Test
    void standsOnNoAreasMeasuresWhereItCountsEverywhere() {
        assertThat(ReferenceTable.rows("legal_parameters.csv"))
                .filteredOn(row -> row.getField("area").isEmpty())
                .isNotEmpty()
                .noneMatch(row -> row.getField("basis_zh").contains("北京"));
    }

    /** Beijing has its own article, and the law asks for the same everywhere. */
    @ParameterizedTest
    @CsvSource({"110113008, 第五十八条", "310115001, 第四十五条"})
    void namesTheArticleOfTheArea(String orgCode, String article) {
        assertThat(LegalParameters.onOrOldest(LocalDate.of(2026, 11, 27), "audit.seats-least", orgCode))
                .hasValueSatisfying(audit -> assertThat(audit.basisChinese()).endsWith(article));
    }

    /** The area 11 has 2 from 2016 and 3 from 2027, its district 1101 has 4 from 2028, and 1 counts everywhere from 2022. */
    @ParameterizedTest
    @CsvSource({
        "2010-01-01, 110113008, 2, older than all",
        "2015-12-31, 110113008, 2, older than all",
        "2016-01-01, 110113008, 2, of the area",
        "2026-11-30, 110113008, 2, of the area",
        "2027-01-01, 110113008, 3, the newer of the area",
        "2028-01-01, 110113008, 4, of the smaller area",
        "2028-01-01, 110228001, 3, of the area",
        "2021-12-31, 310115001, 1, older than all that count there",
        "2026-11-30, 310115001, 1, everywhere",
        "2010-01-01, '', 1, older than all that count there",
    })
    void takesTheSmallestAreaOfWhatCountsOnTheDay(LocalDate day, String orgCode, int expected, String because) {
        assertThat(LegalParameters.onOrOldest(
                        day,
                        List.of(
                                number("", "2022-01-01", 1),
                                number("11", "2016-01-01", 2),
                                number("11", "2027-01-01", 3),
                                number("1101", "2028-01-01", 4)),
                        orgCode))
                .as(because)
                .hasValueSatisfying(found -> assertThat(found.count()).isEqualTo(expected));
    }

    /** A number that an area sets for later leaves until then what counts everywhere. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 110113008, 1",
        "2027-01-01, 110113008, 2",
        "2027-01-01, 310115001, 1",
        "2010-01-01, 110113008, 1"
    })
    void waitsForANumberOfTheAreaThatBeginsLater(LocalDate day, String orgCode, int expected) {
        assertThat(LegalParameters.onOrOldest(
                        day, List.of(number("11", "2027-01-01", 2), number("", "2022-01-01", 1)), orgCode))
                .hasValueSatisfying(found -> assertThat(found.count()).isEqualTo(expected));
    }

    private static LegalParameters.Parameter number(String area, String from, int value) {
        return new LegalParameters.Parameter(
                "a.number", area, LocalDate.parse(from), BigDecimal.valueOf(value), BigDecimal.ONE, "第一条", "art. 1");
    }
}
