package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.goutong.matching.SocialCreditCode.Invalid;
import org.goutong.matching.SocialCreditCode.Problem;
import org.goutong.matching.SocialCreditCode.Reading;
import org.goutong.matching.SocialCreditCode.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void hasTheSamplesOfTheHandbook() {
        assertThat(Vectors.of("USCC")).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheSamplesOfTheHandbook(Vectors sample) {
        var reading = SocialCreditCode.parse(sample.value());
        if (sample.expected().equals("INVALID")) {
            assertThat(reading).isInstanceOf(Invalid.class);
        } else {
            assertThat(reading).isInstanceOf(Valid.class);
        }
    }

    static List<Vectors> samples() {
        return Vectors.of("USCC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 9144030071526726xg ",
                "９１４４０３００７１５２６７２６ｘｇ",
                "9144 0300 7152 6726 XG",
                "9144-0300-7152-6726-XG",
                "\u00a0\u20039144030071526726XG\u200b\ufeff\r\n"
            })
    void readsWidthsSpacesAndCaseAlike(String typed) {
        assertThat(codeIn(typed)).isEqualTo("9144030071526726XG");
    }

    @Test
    void tellsAreaAndBody() {
        var code = new SocialCreditCode("91330100799655058B");
        assertThat(code.area()).isEqualTo("330100");
        assertThat(code.body()).isEqualTo("799655058");
        assertThat(code).hasToString("91330100799655058B");
    }

    @Test
    void namesTheFirstProblem() {
        assertThat(problemIn("  ")).isEqualTo(Problem.MISSING);
        assertThat(problemIn("110105012345678")).isEqualTo(Problem.OLD_LICENCE_NUMBER);
        assertThat(problemIn("66050151-3")).isEqualTo(Problem.ORGANISATION_CODE);
        assertThat(problemIn("91110302660501513")).isEqualTo(Problem.TOO_SHORT);
        assertThat(problemIn("9111030266050151366")).isEqualTo(Problem.TOO_LONG);
        assertThat(problemIn("9111030266050151单6")).isEqualTo(Problem.CHARACTER);
        assertThat(problemIn("C11103026605015136")).isEqualTo(Problem.AUTHORITY);
        assertThat(problemIn("91110A026605015136")).isEqualTo(Problem.AREA);
        assertThat(problemIn("911103026605015146")).isEqualTo(Problem.BODY_CHECK);
        assertThat(problemIn("911103026605015137")).isEqualTo(Problem.CHECK);
        assertThat(Problem.BODY_CHECK.key()).isEqualTo("social-credit-code.body-check");
    }

    @Test
    void offersTheRightCheckCharacter() {
        assertThat(correctionOf("911103026605015137")).isEqualTo("911103026605015136");
    }

    @Test
    void offersDigitsForTheLettersTheStandardLeavesOut() {
        assertThat(correctionOf("911103O26605015136")).isEqualTo("911103026605015136");
        assertThat(correctionOf("9I11O3O266O5015136")).isEqualTo("911103026605015136");
        assertThat(correctionOf("81110105MAOOOOOO7M")).isEqualTo("81110105MA0000007M");
    }

    @Test
    void offersNothingWhereMoreThanOneCharacterIsWrong() {
        assertThat(correctionOf("91110302I605015136")).isEqualTo("none");
        assertThat(correctionOf("91110302660501513")).isEqualTo("none");
        assertThat(correctionOf("911103029905015136")).isEqualTo("none");
    }

    @Test
    void findsAnySingleSlipInTheBody() {
        var right = "911103026605015136";
        int corrected = 0;
        int slips = 0;
        for (int at = 8; at <= 16; at++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other == right.charAt(at)) {
                    continue;
                }
                slips++;
                var slip = right.substring(0, at) + other + right.substring(at + 1);
                var reading = SocialCreditCode.parse(slip);
                assertThat(reading).as(slip).isInstanceOf(Invalid.class);
                if (((Invalid) reading)
                        .correction()
                        .map(SocialCreditCode::value)
                        .orElse("")
                        .equals(right)) {
                    corrected++;
                }
            }
        }
        assertThat(slips).isEqualTo(9 * 30);
        assertThat(corrected).as("of %d slips", slips).isGreaterThan(slips / 2);
    }

    @Test
    void noticesEverySingleSlip() {
        for (var sample : Vectors.of("USCC")) {
            if (!sample.expected().equals("VALID")) {
                continue;
            }
            for (int at = 0; at < 18; at++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != sample.value().charAt(at)) {
                        var slip = sample.value().substring(0, at)
                                + other
                                + sample.value().substring(at + 1);
                        assertThat(SocialCreditCode.parse(slip)).as(slip).isInstanceOf(Invalid.class);
                    }
                }
            }
        }
    }

    @Test
    void neverOffersAnInvalidCorrection() {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var typed = new StringBuilder("91110105");
            for (int n = 0; n < 10; n++) {
                typed.append((char) ('0' + random.nextInt(43)));
            }
            if (SocialCreditCode.parse(typed.toString()) instanceof Invalid(var problem, var correction)) {
                assertThat(problem).isNotNull();
                correction.ifPresent(
                        code -> assertThat(SocialCreditCode.parse(code.value())).isEqualTo(new Valid(code)));
            }
        }
    }

    @Test
    void standsHostileInput() {
        assertThat(problemIn("9".repeat(1_000_000))).isEqualTo(Problem.TOO_LONG);
        assertThat(problemIn("\ud800".repeat(18))).isEqualTo(Problem.CHARACTER);
        assertThat(problemIn("\u0000".repeat(18))).isEqualTo(Problem.CHARACTER);
        assertThat(problemIn("ﷺ".repeat(100))).isEqualTo(Problem.TOO_LONG);
    }

    @Test
    void cannotBeMadeFromAnInvalidText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SocialCreditCode("911103026605015137"))
                .withMessageContaining("social-credit-code.check");
    }

    private static String codeIn(String typed) {
        return switch (SocialCreditCode.parse(typed)) {
            case Valid(var code) -> code.value();
            case Invalid(var problem, var correction) -> "invalid: " + problem;
        };
    }

    private static Problem problemIn(String typed) {
        return invalid(SocialCreditCode.parse(typed)).problem();
    }

    private static String correctionOf(String typed) {
        return invalid(SocialCreditCode.parse(typed))
                .correction()
                .map(SocialCreditCode::value)
                .orElse("none");
    }

    private static Invalid invalid(Reading reading) {
        assertThat(reading).isInstanceOf(Invalid.class);
        return (Invalid) reading;
    }

    @Test
    void readsACodeThatHasOnlyItsCheckAgainstIt() {
        assertThat(SocialCreditCode.shaped(" ９1110302 6605015137")).isEqualTo("911103026605015137");
        assertThat(SocialCreditCode.shaped("911103026605015136")).isEqualTo("911103026605015136");
        assertThat(SocialCreditCode.shaped("91110302660501513")).isNull();
        assertThat(SocialCreditCode.shaped("91110302660501513O")).isNull();
        assertThat(SocialCreditCode.shaped("")).isNull();
    }
}
