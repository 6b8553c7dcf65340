package org.goutong.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementPlanTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "9999, 0", "10000, 10", "50000, 10", "55000, 20", "198261, 40"})
    void saysHowLongManyEmployersTake(int registered, int seconds) {
        assertThat(new SettlementPlan(registered, 7).seconds()).isEqualTo(seconds);
    }
}
