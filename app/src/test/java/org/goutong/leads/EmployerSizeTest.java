package org.goutong.leads;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerSizeTest {

    @ParameterizedTest
    @CsvSource({
        ",",
        "0, MICRO",
        "9, MICRO",
        "10, SMALL",
        "99, SMALL",
        "100, MEDIUM",
        "299, MEDIUM",
        "300, LARGE",
        "90000, LARGE"
    })
    void goesByHeadcount(@Nullable Integer employees, @Nullable EmployerSize size) {
        assertThat(EmployerSize.of(employees)).isEqualTo(size);
    }
}
