package org.goutong.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goutong.joining.Checked.Accepted;
import org.goutong.joining.Checked.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+86 138 0013 8000",
                "+8613800138000",
                "008613800138000",
                "8613800138000",
                "86-138-0013-8000",
                "138—0013—8000",
                "（138）00138000",
                "138.0013.8000",
                "１３８００１３８０００",
                "＋８６　１３８００１３８０００",
                "١٣٨٠٠١٣٨٠٠٠",
                "\u202d138 0013 8000\u202c",
                "\t13800138000\r\n"
            })
    void acceptsNumbersAsTheyAreWritten(String typed) {
        assertThat(MobileNumber.check(typed)).isEqualTo(new Accepted<>(new MobileNumber("13800138000")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheSamplesOfTheHandbook(Vectors sample) {
        assertThat(MobileNumber.check(sample.value()))
                .isInstanceOf(sample.expected().equals("INVALID") ? Problem.class : Accepted.class);
    }

    static List<Vectors> samples() {
        return Vectors.of("MOBILE");
    }

    @Test
    void saysHowManyDigitsAreMissingOrTooMany() {
        assertThat(MobileNumber.check("1380013800")).isEqualTo(Checked.problem("joining.phone.too-short", 1, 10));
        assertThat(MobileNumber.check("1")).isEqualTo(Checked.problem("joining.phone.too-short", 10, 1));
        assertThat(MobileNumber.check("138001380001")).isEqualTo(Checked.problem("joining.phone.too-long", 1, 12));
        assertThat(MobileNumber.check("+86 1380013800")).isEqualTo(Checked.problem("joining.phone.too-short", 1, 10));
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(MobileNumber.check(" - ")).isEqualTo(Checked.problem("joining.phone.missing"));
        assertThat(MobileNumber.check("12345678901")).isEqualTo(Checked.problem("joining.phone.not-a-mobile", "12"));
        assertThat(MobileNumber.check("010-80233280")).isEqualTo(Checked.problem("joining.phone.landline"));
        assertThat(MobileNumber.check("0310 8023328")).isEqualTo(Checked.problem("joining.phone.landline"));
        assertThat(MobileNumber.check("+852 9123 4567")).isEqualTo(Checked.problem("joining.phone.foreign"));
        assertThat(MobileNumber.check("0044 20 7946 0000")).isEqualTo(Checked.problem("joining.phone.foreign"));
        assertThat(MobileNumber.check("138OO138000")).isEqualTo(Checked.problem("joining.phone.digits-only", "O"));
        assertThat(MobileNumber.check("微信同号")).isEqualTo(Checked.problem("joining.phone.digits-only", "微"));
        assertThat(MobileNumber.check("138🍜")).isEqualTo(Checked.problem("joining.phone.digits-only", "🍜"));
    }

    @Test
    void acceptsEverySecondDigitFromThreeToNine() {
        for (char second = '0'; second <= '9'; second++) {
            assertThat(MobileNumber.check("1" + second + "912345678") instanceof Accepted)
                    .isEqualTo(second >= '3');
        }
    }

    @Test
    void standsHostileInput() {
        assertThat(MobileNumber.check("1".repeat(1_000_000)))
                .isEqualTo(Checked.problem("joining.phone.too-long", 999_989, 1_000_000));
        assertThat(MobileNumber.check("\ud800\u0000")).isInstanceOf(Problem.class);
    }
}
