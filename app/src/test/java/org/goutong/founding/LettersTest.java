package org.goutong.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.goutong.founding.FoundingDocument.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LettersTest {

    private static final String APPLICANT = "钟离无名";
    private static final List<FoundingDocument> documents = FoundingDocument.ALL;

    @Test
    void everyDocumentNamesItsRuleInBothLanguages() {
        assertThat(FoundingDocument.ALL).allSatisfy(document -> {
            assertThat(document.basisChinese()).matches(".*\\p{IsHan}.*");
            assertThat(document.basisEnglish()).matches("[\\P{IsHan}]+");
        });
    }

    @Test
    void knowsFortyDocumentsInTenSteps() {
        assertThat(documents).hasSize(40).extracting(FoundingDocument::code).doesNotHaveDuplicates();
        assertThat(FoundingStep.values())
                .allSatisfy(step -> assertThat(FoundingDocument.of(step)).isNotEmpty());
        assertThat(documents)
                .filteredOn(document -> document.actor() == Actor.SUPERIOR)
                .extracting(FoundingDocument::code)
                .containsExactly("PREP_APPROVAL_LETTER", "CANDIDATE_APPROVAL", "FOUNDING_APPROVAL");
    }

    @ParameterizedTest
    @FieldSource("documents")
    void isWrittenWithEveryConditionAndWithNone(FoundingDocument document) {
        for (var facts : List.of(committee(), organiser(), new LetterFacts())) {
            var letter = LetterText.write(document, facts);

            assertThat(letter.title()).isNotBlank();
            assertThat(letter.blocks()).hasSizeGreaterThan(1);
            assertThat(letter.texts())
                    .noneMatch(text -> text.contains("{") || text.contains("}") || text.contains("null"))
                    .noneMatch(text -> text.startsWith("["));
        }
    }

    @ParameterizedTest
    @FieldSource("documents")
    void saysTheSameInTheFileAndOnThePage(FoundingDocument document) throws IOException {
        var letter = LetterText.write(document, committee());

        assertThat(texts(file(letter))).isEqualTo(letter.texts());
    }

    @ParameterizedTest
    @FieldSource("documents")
    void carriesTheFacts(FoundingDocument document) {
        var texts = String.join("\n", LetterText.write(document, committee()).texts());

        assertThat(texts)
                .satisfiesAnyOf(
                        text -> assertThat(text).contains("砚北货运工会"),
                        text -> assertThat(text).contains("北京砚北国际货运代理有限公司"));
    }

    @ParameterizedTest
    @FieldSource("documents")
    void namesToTheEmployerOnlyPersonsInTheirRole(FoundingDocument document) {
        var texts = LetterText.write(document, committee()).texts();

        if (document.facesEmployer()) {
            assertThat(texts).noneMatch(text -> text.contains(APPLICANT));
        }
    }

    @ParameterizedTest
    @FieldSource("documents")
    void tellsTheEmployerNeitherHowManyJoinedNorWhoLeads(FoundingDocument document) {
        var planted = Map.of("members", "7717", "women-members", "6613", "leader", "柳小筹", "group-names", "柳小筹、贾宁");
        var facts = committee();
        planted.forEach(facts::with);
        facts.with("due", "7716").with("present", "5527").with("contact", "何川");

        var texts = String.join("\n", LetterText.write(document, facts).texts());

        if (document.facesEmployer()) {
            assertThat(texts)
                    .doesNotContain("7717", "6613", "7716", "5527", "柳小筹")
                    .doesNotContain("入会人数", "会员人数", "女会员");
        }
    }

    @Test
    void refusesAPaperForTheEmployerThatAsksForAnInternalFact() {
        assertThatThrownBy(() -> LetterText.write("PREP_PLAN", committee().forEmployer()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("members");
        assertThatThrownBy(() -> LetterText.write("MEMBER_ROLL", committee().forEmployer()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesOurOrganiserToTheEmployerAsContact() {
        assertThat(LetterText.write("EMPLOYER_PROFILE", committee().with("contact", "何川"))
                        .texts())
                .contains("上级工会联系人", "何川");
    }

    @Test
    void listsTheMembersOnlyWhereTheUnionKeepsThem() {
        assertThat(documents)
                .filteredOn(document -> LetterText.write(document, committee()).texts().stream()
                        .anyMatch(text -> text.contains(APPLICANT)))
                .extracting(FoundingDocument::code)
                .containsExactly("MEMBER_ROLL", "DELEGATE_LIST", "SIGN_IN_SHEET", "REALNAME_IMPORT");
    }

    @Test
    void countsOnlyTheParagraphsThatAreThere() {
        assertThat(LetterText.write("FOUNDING_APPROVAL", committee()).texts())
                .anyMatch(text -> text.startsWith("一、同意成立砚北货运工会"))
                .anyMatch(text -> text.startsWith("二、同意砚北货运工会第一届委员会由"))
                .anyMatch(text -> text.startsWith("四、本届任期5年"));
        assertThat(LetterText.write("FOUNDING_APPROVAL", organiser()).texts())
                .anyMatch(text -> text.startsWith("三、本届任期"));
    }

    /** As in official letters: 一、 of the sections, （一） of what each resolves. */
    @Test
    void countsOneLevelLowerBelowAHeading() {
        assertThat(LetterText.write("MEETING_MINUTES", committee()).texts())
                .containsSubsequence("一、会议经过", "二、大会决议", "（一）同意筹备工作报告。")
                .anyMatch(text -> text.startsWith("（二）选举何川、贾宁组成"));
    }

    @Test
    void leavesALineToWriteOnWhereAFactIsNotKnown() {
        assertThat(LetterText.write("PREP_APPROVAL_LETTER", new LetterFacts()).texts())
                .contains("文号：________", "____年____月____日", "关于同意成立________筹备组的批复");
    }

    /** The 15th is Beijing's; elsewhere the union above says the day. */
    @Test
    void namesTheDayOfPaymentOnlyWhereTheAreaSetsOne() {
        var beijing = new LetterFacts();
        KnownFacts.funds(beijing, "110113008", LocalDate.of(2026, 11, 27));
        assertThat(LetterText.write("FUNDS_PAYER_REGISTRATION", beijing).texts())
                .contains("三、每月15日前缴纳上月经费。")
                .anyMatch(text -> text.contains("第五十五条"));

        var shanghai = new LetterFacts();
        KnownFacts.funds(shanghai, "310115001", LocalDate.of(2026, 11, 27));
        assertThat(LetterText.write("FUNDS_PAYER_REGISTRATION", shanghai).texts())
                .contains("二、缴纳日期按上级工会的通知。")
                .noneMatch(text -> text.contains("北京"));
    }

    /** Only Beijing’s measures name the legal representative and whoever manages wages. */
    @Test
    void saysWhoMayNotStandByTheRulesOfTheArea() {
        var beijing = committee();
        KnownFacts.bars(beijing, "110113008", LocalDate.of(2026, 11, 27));
        assertThat(LetterText.write("CANDIDATE_METHOD", beijing).texts())
                .anyMatch(text -> text.startsWith("（二）法定代表人不得担任主席"))
                .anyMatch(text -> text.startsWith("（四）保留会籍"))
                .anyMatch(text -> text.contains("劳动、工资或者人事主管不宜"));

        var shanghai = committee();
        KnownFacts.bars(shanghai, "310115001", LocalDate.of(2026, 11, 27));
        for (var paper : List.of("CANDIDATE_METHOD", "ELIGIBILITY_DECLARATION")) {
            assertThat(LetterText.write(paper, shanghai).texts()).as(paper).noneMatch(text -> text.contains("北京"));
        }
        assertThat(LetterText.write("CANDIDATE_METHOD", shanghai).texts())
                .anyMatch(text -> text.startsWith("（二）企业行政负责人"))
                .anyMatch(text -> text.startsWith("（三）保留会籍"));
    }

    @Test
    void leavesRowsToWriteIn() {
        var table = (Letter.Table) LetterText.write("PREP_GROUP_LIST", committee()).blocks().stream()
                .filter(Letter.Table.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(table.rows()).hasSize(6);
        assertThat(table.rows().get(1).cells()).containsExactly("1", "何川", "组长", "货运部", "是");
        assertThat(table.rows().get(5).cells()).containsExactly("", "", "", "", "");
    }

    @Test
    void isLaidOutAsAnOfficialLetter() throws IOException {
        var document = file(LetterText.write("PREP_REQUEST_LETTER", committee()));
        var section = document.getDocument().getBody().getSectPr();

        assertThat(section.getPgSz().getW()).hasToString("11906");
        assertThat(section.getPgMar().getLeft()).hasToString("1588");
        assertThat(document.getParagraphs())
                .filteredOn(paragraph -> paragraph.getText().startsWith("为维护职工"))
                .singleElement()
                .satisfies(paragraph -> {
                    assertThat(paragraph.getFirstLineIndent()).isEqualTo(640);
                    assertThat(paragraph.getRuns().getFirst().getFontFamily(FontCharRange.eastAsia))
                            .isEqualTo("仿宋");
                });
    }

    @Test
    void drawsEveryTableOnAGridOfItsColumns() throws IOException {
        var table = file(LetterText.write("PREP_GROUP_LIST", committee()))
                .getTables()
                .getFirst();

        assertThat(table.getCTTbl().getTblGrid().getGridColList())
                .extracting(column -> Integer.valueOf(column.getW().toString()))
                .containsExactly(804, 1608, 1608, 3216, 1608);
        assertThat(table.getCTTbl().getTblGrid().getGridColList().stream()
                        .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                        .sum())
                .isEqualTo(8_844);
    }

    @Test
    void keepsTheNameOfATableOnItsPage() throws IOException {
        var elements = file(LetterText.write("COUNT_RECORD", committee())).getBodyElements();
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i) instanceof XWPFTable && elements.get(i - 1) instanceof XWPFParagraph above) {
                assertThat(above.isKeepNext()).as(above.getText()).isTrue();
            }
        }
        assertThat(elements).anyMatch(XWPFTable.class::isInstance);
    }

    @Test
    void leavesRoomToPasteACard() throws IOException {
        var rows = file(LetterText.write("CHAIR_ID_COPY", committee()))
                .getTables()
                .getFirst()
                .getRows();

        assertThat(rows.get(2).getHeight()).isGreaterThan(4_000);
        assertThat(rows.get(0).getHeight()).isLessThan(600);
    }

    @Test
    void sendsRepliesUnderTheLetterheadOfTheUnionAbove() throws IOException {
        var facts = committee().with("superior", "南法信地区总工会").with("founding-reply-number", "南工复〔2026〕3号");
        var document = file(LetterText.write("FOUNDING_APPROVAL", facts));

        assertThat(document.getParagraphs().get(0).getText()).isEqualTo("南法信地区总工会文件");
        assertThat(document.getParagraphs().get(0).getRuns().getFirst().getColor())
                .isEqualTo("C00000");
        assertThat(document.getParagraphs().get(1).getText()).isEqualTo("南工复〔2026〕3号");
        assertThat(document.getParagraphs().get(1).getCTP().getPPr().getPBdr().isSetBottom())
                .isTrue();
        assertThat(document.getFooterList()).hasSize(1);
        assertThat(document.getFooterList()
                        .getFirst()
                        .getParagraphArray(0)
                        .getCTP()
                        .getFldSimpleList())
                .hasSize(1);
    }

    @Test
    void groupsABallotByOffices() {
        var facts = committee()
                .with(
                        "ballots",
                        List.of(
                                Map.of("key", "CHAIR", "office", "主席", "seats", "1"),
                                Map.of("key", "COMMITTEE", "office", "委员", "seats", "3")))
                .with(
                        "candidates",
                        List.of(
                                Map.of("of", "CHAIR", "name", "何川", "post", ""),
                                Map.of("of", "COMMITTEE", "name", "贾宁", "post", "")));
        var letter = LetterText.write("BALLOT", facts);

        assertThat(letter.blocks()).filteredOn(Letter.Table.class::isInstance).hasSize(2);
        assertThat(String.join("|", letter.texts()))
                .contains("主席：应选1名|候选人|单位及岗位|赞成|反对|弃权|何川||□|□|□|另选他人：")
                .contains("委员：应选3名|候选人|单位及岗位|赞成|反对|弃权|贾宁||□|□|□|另选他人：");
    }

    @Test
    void saysOfObjectionsNothingBeforeTheNoticeEnded() {
        assertThat(LetterText.write("CANDIDATE_REQUEST", committee()).texts())
                .noneMatch(text -> text.contains("公示") || text.contains("反映"));
        var over = committee().when("candidates-notice-over", true);
        assertThat(LetterText.write("CANDIDATE_REQUEST", over).texts())
                .anyMatch(text -> text.endsWith("公示，公示期间的反映：________。"));
        assertThat(LetterText.write("CANDIDATE_REQUEST", over.with("candidates-objections", "未收到影响提名的反映"))
                        .texts())
                .anyMatch(text -> text.endsWith("公示期间未收到影响提名的反映。"));
    }

    @Test
    void writesADeclarationForEachCandidate() throws IOException {
        var letter = LetterText.write(
                "ELIGIBILITY_DECLARATION",
                committee()
                        .with(
                                "declarations",
                                List.of(
                                        Map.of("name", "何川", "offices", "主席、委员", "post", ""),
                                        Map.of("name", "贾宁", "offices", "委员", "post", ""))));

        assertThat(letter.texts())
                .anyMatch(text -> text.startsWith("本人何川被提名为砚北货运工会主席、委员候选人"))
                .anyMatch(text -> text.startsWith("本人贾宁被提名为砚北货运工会委员候选人"));
        assertThat(file(letter).getParagraphs())
                .filteredOn(XWPFParagraph::isPageBreak)
                .singleElement()
                .satisfies(paragraph -> assertThat(paragraph.getText()).isEqualTo("候选人资格声明"));
    }

    @Test
    void refusesAFactThatNoLetterKnows() {
        assertThatThrownBy(() -> new LetterFacts().with("untion", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LetterFacts().fact("untion")).isInstanceOf(IllegalArgumentException.class);
    }

    private static XWPFDocument file(Letter letter) throws IOException {
        var out = new ByteArrayOutputStream();
        LetterFile.write(letter, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getBodyElements().stream()
                .flatMap(element -> switch (element) {
                    case XWPFParagraph paragraph -> Stream.of(paragraph.getText());
                    case XWPFTable table ->
                        table.getRows().stream()
                                .flatMap(row -> row.getTableCells().stream())
                                .map(cell -> cell.getText());
                    default -> Stream.of("?");
                })
                .toList();
    }

    @Test
    void saysWhoElectedTheViceChairs() {
        var facts = committee().when("vice-chair", true).with("elected-vice-chair", "林可");
        assertThat(LetterText.write("MEETING_MINUTES", facts).texts())
                .anyMatch(text -> text.contains("）选举林可为副主席"))
                .noneMatch(text -> text.contains("委员会从委员中选举林可"));

        facts.when("committee-elects", true);

        assertThat(LetterText.write("MEETING_MINUTES", facts).texts())
                .anyMatch(text -> text.contains("）委员会从委员中选举林可为副主席"))
                .noneMatch(text -> text.contains("）选举林可"));
    }

    private static LetterFacts committee() {
        return given().when("committee", true)
                .when("congress", true)
                .when("audit", true)
                .with("delegates", people())
                .with("elected-committee", "何川、贾宁");
    }

    private static LetterFacts organiser() {
        return given().when("organiser", true).when("women-member", true);
    }

    private static LetterFacts given() {
        return new LetterFacts()
                .with("union", "砚北货运工会")
                .with("committee-name", "砚北货运工会第一届委员会")
                .with("employer", "北京砚北国际货运代理有限公司")
                .with("term-years", 5)
                .with("group", List.of(Map.of("no", "1", "name", "何川", "role", "组长", "post", "货运部", "member", "是")))
                .with("roll", people())
                .with("due-pairs", List.of(Map.of("no", "1", "name", APPLICANT, "no2", "", "name2", "")));
    }

    private static List<Map<String, String>> people() {
        return List.of(Map.of("no", "1", "name", APPLICANT));
    }
}
