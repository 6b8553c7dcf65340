package org.goutong.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundCalculationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void saysWhatAUnionCostsAndBrings() {
        var sum = new FundCalculation(new BigDecimal("1000000"), 46, DAY);

        assertThat(sum.paid()).isEqualByComparingTo("20000");
        assertThat(sum.returned()).isEqualByComparingTo("12000");
        assertThat(sum.passedOn()).isEqualByComparingTo("8000");
        assertThat(sum.taxSaved()).isEqualByComparingTo("5000");
        assertThat(sum.cost()).isEqualByComparingTo("15000");
        assertThat(sum.returnedPerEmployeeAndYear()).isEqualByComparingTo("3130.43");
        assertThat(new FundCalculation(BigDecimal.TEN, null, DAY).returnedPerEmployeeAndYear())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"5678, 28.35", "5670, 28.35", "5669.99, 28.3", "9.99, 0", "10, 0.05"})
    void countsDuesInFullTens(BigDecimal wage, BigDecimal dues) {
        assertThat(new FundCalculation(BigDecimal.ONE, null, DAY).dues(wage)).isEqualByComparingTo(dues);
    }

    @ParameterizedTest
    @CsvSource({"12000, '12,000'", "28.35, 28.35", "28.3, 28.30", "1234567.5, '1,234,567.50'", "0.00, 0"})
    void writesAmountsAsPeopleDo(BigDecimal amount, String written) {
        assertThat(FundCalculation.yuan(amount)).isEqualTo(written);
    }
}
