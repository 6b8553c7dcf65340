package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.InvalidForm;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "37, 25, 19, -",
                "37, 24, 19, founding.term.present.few",
                "37, 25, 18, founding.term.votes.few",
                "37, 10, 3, founding.term.present.few",
                "100, 67, 51, -",
                "100, 66, 51, founding.term.present.few",
                "100, -, 50, founding.term.votes.few",
                "3, 2, 2, -",
                "37, -, -, -",
                "-, 10, 3, -",
                "0, -, -, founding.term.count.unreadable"
            })
    void holdsForTheNumbersOfAReElection(
            @Nullable String due, @Nullable String present, @Nullable String votes, @Nullable String wrong) {
        for (var kind : List.of("RE_ELECTION", "BY_ELECTION")) {
            var form = new TermForm(kind, DAY.toString(), "5", "", "何小川", due, present, votes, "");
            if (wrong == null) {
                assertThat(form.read().chair()).isEqualTo("何小川");
            } else {
                assertThatThrownBy(form::read).isInstanceOf(InvalidForm.class).hasMessageContaining(wrong);
            }
        }
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
