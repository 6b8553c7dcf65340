package org.goutong.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goutong.joining.IdDocumentType.FOREIGN_PERMANENT_RESIDENT;
import static org.goutong.joining.IdDocumentType.FOREIGN_PERMANENT_RESIDENT_OLD;
import static org.goutong.joining.IdDocumentType.HK_MACAO_TAIWAN_RESIDENCE;
import static org.goutong.joining.IdDocumentType.HK_MACAO_TRAVEL_PERMIT;
import static org.goutong.joining.IdDocumentType.OTHER;
import static org.goutong.joining.IdDocumentType.PASSPORT;
import static org.goutong.joining.IdDocumentType.RESIDENT_ID;
import static org.goutong.joining.IdDocumentType.TAIWAN_TRAVEL_PERMIT;

import java.time.LocalDate;
import java.util.List;
import org.goutong.joining.Checked.Accepted;
import org.goutong.joining.Checked.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdDocumentTest {

    @ParameterizedTest
    @MethodSource("residents")
    void readsTheSamplesOfTheHandbook(Vectors sample) {
        assertThat(IdDocument.check(RESIDENT_ID, sample.value()))
                .isInstanceOf(sample.expected().equals("INVALID") ? Problem.class : Accepted.class);
    }

    static List<Vectors> residents() {
        return Vectors.of("ID18");
    }

    @ParameterizedTest
    @MethodSource("residencePermits")
    void readsTheResidencePermitsOfTheHandbook(Vectors sample) {
        assertThat(IdDocument.check(HK_MACAO_TAIWAN_RESIDENCE, sample.value())).isInstanceOf(Accepted.class);
        assertThat(IdDocument.check(RESIDENT_ID, sample.value())).isEqualTo(Checked.problem("joining.id.form.01"));
    }

    static List<Vectors> residencePermits() {
        return Vectors.of("ID_HMT_RESIDENCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 110105 19491231 002X ",
                "110105-19491231-002X",
                "１１０１０５１９４９１２３１００２ｘ",
                "\u202d11010519491231002X\u202c\n"
            })
    void readsWidthsSpacesAndCaseAlike(String typed) {
        assertThat(IdDocument.check(RESIDENT_ID, typed))
                .isEqualTo(new Accepted<>(new IdDocument(RESIDENT_ID, "11010519491231002X")));
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(resident(" ")).isEqualTo(Checked.problem("joining.id.missing"));
        assertThat(resident("110105491231002")).isEqualTo(Checked.problem("joining.id.old-number"));
        assertThat(resident("1101051949123100")).isEqualTo(Checked.problem("joining.id.too-short", 2, 16, 18));
        assertThat(resident("11010519491231002XX")).isEqualTo(Checked.problem("joining.id.too-long", 1, 19, 18));
        assertThat(resident("11010519491231OO2X")).isEqualTo(Checked.problem("joining.id.digits", "O", 15));
        assertThat(resident("11010519491231002Y")).isEqualTo(Checked.problem("joining.id.digits", "Y", 18));
        assertThat(resident("X1010519491231002X")).isEqualTo(Checked.problem("joining.id.digits", "X", 1));
        assertThat(resident("11010519491231002🍜")).isEqualTo(Checked.problem("joining.id.digits", "🍜", 18));
        assertThat(resident("110105194913310022")).isEqualTo(Checked.problem("joining.id.birth-date", "1949-13-31"));
        assertThat(resident("110101198102290019")).isEqualTo(Checked.problem("joining.id.birth-date", "1981-02-29"));
        assertThat(resident("110101000001010019")).isEqualTo(Checked.problem("joining.id.birth-date", "0000-01-01"));
        assertThat(resident("110105194912310021")).isEqualTo(Checked.problem("joining.id.check-character"));
        assertThat(resident("010105194912310021")).isEqualTo(Checked.problem("joining.id.form.01"));
    }

    @Test
    void noticesEverySingleWrongDigitAndEverySwapOfNeighbours() {
        var right = "11010519491231002X";
        for (int at = 0; at < 17; at++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != right.charAt(at)) {
                    assertThat(resident(right.substring(0, at) + other + right.substring(at + 1)))
                            .isInstanceOf(Problem.class);
                }
            }
            if (right.charAt(at) != right.charAt(at + 1)) {
                var swapped =
                        right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
                assertThat(resident(swapped)).isInstanceOf(Problem.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HK_MACAO_TRAVEL_PERMIT, h12345678, H12345678",
        "HK_MACAO_TRAVEL_PERMIT, M1234567890, M1234567890",
        "HK_MACAO_TRAVEL_PERMIT, HA1234567, HA1234567",
        "TAIWAN_TRAVEL_PERMIT, 1234 5678, 12345678",
        "TAIWAN_TRAVEL_PERMIT, 1234567890, 1234567890",
        "FOREIGN_PERMANENT_RESIDENT_OLD, usa110000000001, USA110000000001",
        "PASSPORT, ea1234567, EA1234567",
        "PASSPORT, 12345, 12345",
        "OTHER, 军官证（２）号, 军官证(2)号"
    })
    void acceptsOtherDocumentsByTheirPattern(IdDocumentType type, String typed, String number) {
        assertThat(IdDocument.check(type, typed)).isEqualTo(new Accepted<>(new IdDocument(type, number)));
    }

    @Test
    void refusesOtherDocumentsThatDoNotFit() {
        assertThat(IdDocument.check(HK_MACAO_TRAVEL_PERMIT, "C12345678"))
                .isEqualTo(Checked.problem("joining.id.form.03"));
        assertThat(IdDocument.check(TAIWAN_TRAVEL_PERMIT, "123456789"))
                .isEqualTo(Checked.problem("joining.id.form.04"));
        assertThat(IdDocument.check(FOREIGN_PERMANENT_RESIDENT, "11010519491231002X"))
                .isEqualTo(Checked.problem("joining.id.form.05"));
        assertThat(IdDocument.check(FOREIGN_PERMANENT_RESIDENT_OLD, "USA1100000000"))
                .isEqualTo(Checked.problem("joining.id.form.06"));
        assertThat(IdDocument.check(PASSPORT, "E123")).isEqualTo(Checked.problem("joining.id.form.07"));
        assertThat(IdDocument.check(OTHER, "号".repeat(41))).isEqualTo(Checked.problem("joining.id.form.99"));
    }

    @ParameterizedTest
    @EnumSource
    void standsHostileInput(IdDocumentType type) {
        assertThat(IdDocument.check(type, "1".repeat(1_000_000))).isInstanceOf(Problem.class);
        assertThat(IdDocument.check(type, "\ud800".repeat(18))).isInstanceOf(Problem.class);
        assertThat(IdDocument.check(type, "\u0000".repeat(18))).isEqualTo(Checked.problem("joining.id.missing"));
        assertThat(IdDocument.check(type, "𠮷".repeat(18)) instanceof Accepted).isEqualTo(type == OTHER);
    }

    @Test
    void knowsTheBirthDateInside() {
        assertThat(new IdDocument(RESIDENT_ID, "110228198002290013").bornOn()).contains(LocalDate.of(1980, 2, 29));
        assertThat(new IdDocument(PASSPORT, "EA1234567").bornOn()).isEmpty();
    }

    @Test
    void letsNobodyInBeforeTheWorkingAge() {
        var born19900101 = new IdDocument(RESIDENT_ID, "110101199001010015");
        assertThat(born19900101.checkAge(LocalDate.of(2005, 12, 31), 16))
                .isEqualTo(Checked.problem("joining.id.under-age", 16));
        assertThat(born19900101.checkAge(LocalDate.of(2006, 1, 1), 16)).isEqualTo(new Accepted<>(born19900101));
        assertThat(born19900101.checkAge(LocalDate.of(1989, 1, 1), 16)).isInstanceOf(Problem.class);
        var passport = new IdDocument(PASSPORT, "EA1234567");
        assertThat(passport.checkAge(LocalDate.of(2026, 1, 1), 16)).isEqualTo(new Accepted<>(passport));
    }

    @Test
    void findsTypesByTheirCode() {
        assertThat(IdDocumentType.ofCode("01")).contains(RESIDENT_ID);
        assertThat(IdDocumentType.ofCode("99")).contains(OTHER);
        assertThat(IdDocumentType.ofCode("1")).isEmpty();
        assertThat(IdDocumentType.values()).hasSize(8);
    }

    private static Checked<IdDocument> resident(String typed) {
        return IdDocument.check(RESIDENT_ID, typed);
    }
}
