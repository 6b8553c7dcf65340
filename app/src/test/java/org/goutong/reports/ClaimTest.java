package org.goutong.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.goutong.reports.Claim.Qualifier;
import org.goutong.reports.Comparison.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

    @ParameterizedTest
    @CsvSource({
        "300, NEARLY, 326, MORE_RECORDED, 26",
        "300, NEARLY, 301, MORE_RECORDED, 1",
        "300, NEARLY, 300, AGREES, 0",
        "300, NEARLY, 270, AGREES, 0",
        "300, NEARLY, 269, LESS_RECORDED, 31",
        "80, MORE_THAN, 81, AGREES, 0",
        "80, MORE_THAN, 89, AGREES, 0",
        "80, MORE_THAN, 90, MORE_RECORDED, 10",
        "80, MORE_THAN, 80, AGREES_AT_THE_LOWEST, 0",
        "80, MORE_THAN, 79, LESS_RECORDED, 1",
        "400, MORE_THAN, 400, AGREES_AT_THE_LOWEST, 0",
        "400, MORE_THAN, 499, AGREES, 0",
        "400, MORE_THAN, 500, MORE_RECORDED, 100",
        "83, MORE_THAN, 84, MORE_RECORDED, 1",
        "0, MORE_THAN, 3, MORE_RECORDED, 3",
        "1000, ABOUT, 1000, AGREES, 0",
        "1000, ABOUT, 1100, AGREES, 0",
        "1000, ABOUT, 1101, MORE_RECORDED, 101",
        "1000, ABOUT, 899, LESS_RECORDED, 101",
        "83, EXACT, 83, AGREES, 0",
        "83, EXACT, 82, LESS_RECORDED, 1",
    })
    void comparesAsTheWordsWereMeant(long said, Qualifier qualifier, long recorded, Verdict verdict, long difference) {
        var claim = new Claim("applications", said + "", said, qualifier, "镇总工会小结");

        assertThat(claim.against(recorded)).isEqualTo(new Comparison(verdict, difference));
    }
}
