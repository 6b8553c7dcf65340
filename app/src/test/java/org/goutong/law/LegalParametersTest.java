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
}
