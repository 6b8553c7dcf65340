package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.goutong.law.LegalParameters.Parameter;
import org.goutong.web.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String BEIJING = "110113008";
    private static final String SHANGHAI = "310115001";

    @ParameterizedTest
    @CsvSource({"0, false, 25", "8, false, 17", "24, false, 1", "25, true, 0", "326, true, 0"})
    void asksForAnOwnCommitteeFrom25Members(int members, boolean required, int missing) {
        var rule = new FormRule(members, DAY);

        assertThat(rule.ownCommitteeRequired()).isEqualTo(required);
        assertThat(rule.missing()).isEqualTo(missing);
        assertThat(rule.allowed())
                .isEqualTo(required ? EnumSet.of(UnionForm.COMMITTEE) : EnumSet.allOf(UnionForm.class));
        assertThat(rule.rule().basisChinese()).contains("第十一条");
    }

    /** Outside Beijing only the members count. */
    @ParameterizedTest
    @CsvSource({
        "24, 9, 110113008, false, true, 0",
        "25, 3, 110113008, true, false, 1",
        "12, 10, 110113008, true, false, 1",
        "40, 10, 110113008, true, false, 2",
        "24, 0, 110113008, false, false, 0",
        "25, 3, 310115001, false, true, 0",
        "40, 10, 310115001, true, false, 1",
        "40, 0, 310115001, false, false, 0"
    })
    void takesTheStricterBaseForTheWomen(
            int employees, int members, String orgCode, boolean committee, boolean oneMember, int reasons) {
        var rule = new WomenRule(employees, members, orgCode, DAY);

        assertThat(rule.committee()).isEqualTo(committee);
        assertThat(rule.oneMember()).isEqualTo(oneMember);
        assertThat(rule.requiredBy()).hasSize(reasons);
    }

    @Test
    void saysOnWhichBaseTheWomenHaveACommittee() {
        assertThat(new WomenRule(25, 9, "110113008", DAY).requiredBy())
                .extracting(Parameter::key)
                .containsExactly("women.committee-from-employees");
        assertThat(new WomenRule(24, 10, "110113008", DAY).requiredBy())
                .extracting(Parameter::key)
                .containsExactly("women.committee-from-members");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 5",
        "24, 3, 5",
        "25, 3, 7",
        "200, 3, 7",
        "201, 7, 15",
        "1000, 7, 15",
        "1001, 15, 21",
        "5001, 21, 29",
        "10001, 29, 37",
        "50001, 37, 45"
    })
    void knowsHowManySeatsACommitteeHas(int members, int least, int most) {
        var band = SizeBand.ofCommittee(members, DAY);

        assertThat(band.least()).isEqualTo(least);
        assertThat(band.most()).isEqualTo(most);
        assertThat(band.holds(least)).isTrue();
        assertThat(band.holds(most)).isTrue();
        assertThat(band.holds(least - 1)).isFalse();
        assertThat(band.holds(most + 1)).isFalse();
        assertThat(band.basisChinese()).contains("待核对");
    }

    /** Whoever may be elected chair, vice-chair or women's member and stands for no seat of the committee takes one more. */
    @ParameterizedTest
    @CsvSource({
        "7, 甲|乙, '', '', 甲|乙|丙, 7",
        "7, 甲|乙, '', '', 甲|丙|丁, 8",
        "7, 甲|乙, '', '', 丙|丁, 8",
        "7, 甲|乙, 丙|丁, '', 甲|乙|丙|丁, 7",
        "7, 甲|乙, 丙|戊, '', 丙|丁, 9",
        "7, 甲|乙, 甲|乙, '', 丙|丁, 9",
        "7, 甲|丙, 甲|丁, 甲, 丙|丁, 8",
        "7, 丙|丁, '', 戊, 丙|丁, 8",
        "7, 丙|丁, '', 丙, 丙|丁, 7",
        "3, '', '', '', '', 3"
    })
    void countsWhoeverComesToSitOnACommittee(
            int seats, String chair, String vice, String women, String members, int most) {
        var candidates = Map.of(
                Office.CHAIR,
                List.of(chair.split("\\|")),
                Office.VICE_CHAIR,
                vice.isEmpty() ? List.<String>of() : List.of(vice.split("\\|")),
                Office.WOMEN,
                women.isEmpty() ? List.<String>of() : List.of(women),
                Office.COMMITTEE,
                List.of(members.split("\\|")));
        var offices = Map.of(Office.CHAIR, 1, Office.VICE_CHAIR, 1, Office.WOMEN, 1, Office.COMMITTEE, seats);

        assertThat(new CommitteeSize(offices, candidates).most()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"100, 30, 40", "200, 30, 40", "201, 40, 60", "1001, 60, 90", "5001, 90, 130", "50001, 180, 240"})
    void allowsACongressFrom100Members(int members, int least, int most) {
        var rule = new CongressRule(members, DAY);

        assertThat(rule.allowed()).isTrue();
        assertThat(rule.delegates()).hasValueSatisfying(band -> {
            assertThat(band.least()).isEqualTo(least);
            assertThat(band.most()).isEqualTo(most);
        });
    }

    @Test
    void letsEverybodyComeBelowThat() {
        assertThat(new CongressRule(99, DAY).allowed()).isFalse();
        assertThat(new CongressRule(99, DAY).delegates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CHAIR, 1, 2",
        "VICE_CHAIR, 1, 2",
        "COMMITTEE, 3, 4",
        "COMMITTEE, 7, 8",
        "COMMITTEE, 20, 21",
        "COMMITTEE, 21, 23",
        "COMMITTEE, 37, 39",
        "AUDIT, 3, 3",
        "WOMEN, 3, 3",
        "ORGANISER, 1, 2"
    })
    void asksForMoreCandidatesThanSeats(Office office, int seats, int least) {
        var rule = new ContestRule(office, seats, DAY);

        assertThat(rule.leastCandidates()).isEqualTo(least);
        assertThat(rule.missing(least)).isZero();
        assertThat(rule.missing(least - 1)).isOne();
    }

    @Test
    void electsSomebody() {
        assertThatThrownBy(() -> new ContestRule(Office.CHAIR, 0, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheDayAfterPostingAsTheFirst() {
        var notice = new PublicNotice(LocalDate.of(2026, 11, 1), 7);

        assertThat(notice.endsOn()).isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(notice.dayOn(LocalDate.of(2026, 10, 30))).isZero();
        assertThat(notice.dayOn(LocalDate.of(2026, 11, 1))).isZero();
        assertThat(notice.dayOn(LocalDate.of(2026, 11, 2))).isOne();
        assertThat(notice.dayOn(LocalDate.of(2026, 11, 8))).isEqualTo(7);
        assertThat(notice.dayOn(LocalDate.of(2026, 12, 8))).isEqualTo(7);
        assertThat(notice.over(LocalDate.of(2026, 11, 8))).isFalse();
        assertThat(notice.over(LocalDate.of(2026, 11, 9))).isTrue();
    }

    @Test
    void setsDaysByWhichThingsAreDone() {
        assertThat(Deadline.ofAnswer(LocalDate.of(2026, 11, 27)).on()).isEqualTo(LocalDate.of(2026, 12, 12));
        assertThat(Deadline.ofRegistration(LocalDate.of(2026, 12, 1)).on()).isEqualTo(LocalDate.of(2027, 1, 30));
        assertThat(Deadline.ofReElection(LocalDate.of(2031, 8, 31)).on()).isEqualTo(LocalDate.of(2032, 2, 29));
        assertThat(Deadline.ofByElection(LocalDate.of(2026, 11, 30)).on()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(Deadline.ofAnswer(LocalDate.of(2026, 11, 27)).left(LocalDate.of(2026, 12, 14)))
                .isEqualTo(-2);
    }

    /** Six months after an employer opened, in Beijing and nowhere else. */
    @Test
    void setsADayFromWhichTheUnionAboveHasToHelpInBeijing() {
        var opened = LocalDate.of(2026, 8, 31);
        var duty = Deadline.ofDuty("110113008", opened);
        assertThat(duty).isNotNull();
        assertThat(duty.on()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(duty.rule().basisChinese()).contains("第十一条", "北京市");
        assertThat(Deadline.ofDuty("310115001", opened)).isNull();
        assertThat(Deadline.ofDuty("110113008", null)).isNull();
    }

    @Test
    void letsATermRunThreeOrFiveYearsFromTheElection() {
        assertThat(new Term(DAY, 3).endsOn()).isEqualTo(LocalDate.of(2029, 11, 26));
        assertThat(new Term(DAY, 5).endsOn()).isEqualTo(LocalDate.of(2031, 11, 26));
        assertThatThrownBy(() -> new Term(DAY, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "5, true", "6, false"})
    void wantsThreeToFivePersonsToPrepare(int persons, boolean complete) {
        assertThat(new PreparatoryGroup(persons, DAY).complete()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({
        "RELATIVE_OF_HEAD, COMMITTEE, EXCLUDES, 第十条",
        "RELATIVE_OF_HEAD, CHAIR, EXCLUDES, 第十条",
        "LEGAL_REPRESENTATIVE, CHAIR, EXCLUDES, 第十四条",
        "LEGAL_REPRESENTATIVE, VICE_CHAIR, EXCLUDES, 第十四条",
        "EXECUTIVE, CHAIR, EXCLUDES, 第六条",
        "PARTNER, CHAIR, EXCLUDES, 第六条",
        "RELATIVE_OF_EXECUTIVE, CHAIR, EXCLUDES, 第六条",
        "HEAD_OF_PERSONNEL, CHAIR, EXCLUDES, 第六条",
        "FOREIGN, CHAIR, EXCLUDES, 第六条",
        "WAGES_MANAGER, CHAIR, WARNS, 第十四条",
        "RETAINED, AUDIT, EXCLUDES, 第四条"
    })
    void saysByWhichArticleSomebodyIsBarred(Bar bar, Office office, Bar.Effect effect, String article) {
        assertThat(Bar.against(office, List.of(bar), BEIJING, DAY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.effect()).isEqualTo(effect);
                    assertThat(finding.basisChinese()).contains(article);
                });
    }

    @ParameterizedTest
    @CsvSource({"LEGAL_REPRESENTATIVE, COMMITTEE", "EXECUTIVE, COMMITTEE", "FOREIGN, VICE_CHAIR", "WAGES_MANAGER, AUDIT"
    })
    void barsNobodyFromAnOfficeThatTheArticleDoesNotName(Bar bar, Office office) {
        assertThat(Bar.against(office, List.of(bar), BEIJING, DAY)).isEmpty();
    }

    /** Elsewhere neither refuses anything: only Beijing's measures name them. */
    @ParameterizedTest
    @CsvSource({"LEGAL_REPRESENTATIVE, CHAIR", "LEGAL_REPRESENTATIVE, VICE_CHAIR", "WAGES_MANAGER, CHAIR"})
    void barsByBeijingsMeasuresInBeijingOnly(Bar bar, Office office) {
        assertThat(Bar.against(office, List.of(bar), SHANGHAI, DAY)).isEmpty();
        assertThat(Bar.against(Office.CHAIR, List.of(Bar.EXECUTIVE), SHANGHAI, DAY))
                .as("named by a rule of the whole country")
                .hasSize(1);
        assertThat(ReferenceTable.rows("office_bars.csv"))
                .filteredOn(row -> row.getField("area").isEmpty())
                .isNotEmpty()
                .noneMatch(row -> row.getField("basis_zh").contains("北京"));
    }

    @Test
    void asksForAPreparatoryFundInBeijingOnly() {
        assertThat(KnownFacts.fundDay(BEIJING, DAY))
                .hasValueSatisfying(rule -> assertThat(rule.basisChinese()).contains("第五十五条"));
        assertThat(KnownFacts.fundDay(SHANGHAI, DAY)).isEmpty();
    }

    @Test
    void namesWhatExcludesBeforeWhatWarns() {
        assertThat(Bar.against(Office.CHAIR, List.of(Bar.WAGES_MANAGER, Bar.FOREIGN), BEIJING, DAY))
                .extracting(Bar.Finding::bar)
                .containsExactly(Bar.FOREIGN, Bar.WAGES_MANAGER);
    }

    @Test
    void barsFromTheOrganiserWhomItBarsFromTheChair() {
        for (var bar : Bar.values()) {
            assertThat(Bar.against(Office.ORGANISER, List.of(bar), BEIJING, DAY))
                    .as(bar.name())
                    .hasSameSizeAs(Bar.against(Office.CHAIR, List.of(bar), BEIJING, DAY));
        }
    }

    @Test
    void readsLegalRepresentativesFromALine() {
        assertThat(Principal.of("郑重、 方 正", List.of()))
                .extracting(Principal::bar)
                .containsExactly(Bar.LEGAL_REPRESENTATIVE, Bar.LEGAL_REPRESENTATIVE);
        assertThat(Principal.of("郑重、 方 正", List.of())).anyMatch(principal -> principal.named("方正"));
        assertThat(Principal.of("", List.of())).isEmpty();
    }

    @Test
    void countsForPapersOlderThanTheRulesWritten() {
        var day = LocalDate.of(2014, 6, 3);

        assertThat(new Term(day, 5).endsOn()).isEqualTo(LocalDate.of(2019, 6, 2));
        assertThat(Deadline.ofAnswer(day).on()).isEqualTo(day.plusDays(15));
        assertThat(Deadline.ofRegistration(day).on()).isEqualTo(day.plusDays(60));
        assertThat(Deadline.ofReElection(day).on()).isEqualTo(day.plusMonths(6));
        assertThat(Deadline.ofByElection(LocalDate.of(2006, 6, 3)).on()).isEqualTo(LocalDate.of(2006, 9, 3));
        assertThat(new WomenRule(25, 0, "110113008", day).committee()).isTrue();
    }
}
