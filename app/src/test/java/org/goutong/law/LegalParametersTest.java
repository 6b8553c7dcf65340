package org.goutong.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
}
