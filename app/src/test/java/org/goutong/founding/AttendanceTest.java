package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "37, 25, 19",
        "100, 67, 51",
        "3, 2, 2",
        "1, 1, 1",
        "2, 2, 2",
        "99, 66, 50",
        "30, 20, 16",
        "3000, 2000, 1501"
    })
    void asksForTwoThirdsToComeAndMoreThanHalfToAgree(int due, int quorum, int needed) {
        var attendance = new Attendance(due, DAY);

        assertThat(attendance.quorum()).isEqualTo(quorum);
        assertThat(attendance.needed()).isEqualTo(needed);
        assertThat(attendance.missing(quorum)).isZero();
        assertThat(attendance.missing(quorum - 1)).isOne();
    }

    @Test
    void quotesTheArticles() {
        var attendance = new Attendance(37, DAY);

        assertThat(attendance.quorumRule().basisChinese()).contains("第十六条");
        assertThat(attendance.majorityRule().basisChinese()).contains("第十六条");
    }

    @Test
    void needsSomebody() {
        assertThatThrownBy(() -> new Attendance(0, DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
