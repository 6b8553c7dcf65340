package org.goutong.matching.training;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.SocialCreditCode;
import org.goutong.matching.SocialCreditCode.Valid;
import org.goutong.matching.training.LabelledLists.Settings;
import org.goutong.matching.training.LabelledLists.TrueDuplicate;
import org.goutong.matching.training.LabelledLists.TrueLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledListsTest {

    private static final LabelledLists NORMAL = LabelledLists.invent(Settings.of(3000, 1, false));
    private static final LabelledLists HARD = LabelledLists.invent(Settings.of(3000, 1, true));

    @Test
    void makesEqualListsOfEqualSettings() {
        assertThat(LabelledLists.invent(Settings.of(3000, 1, false))).isEqualTo(NORMAL);
        assertThat(LabelledLists.invent(Settings.of(3000, 2, false)).left()).isNotEqualTo(NORMAL.left());
    }

    @Test
    void makesAsManyLinesAndLinksAsAsked() {
        var lists = LabelledLists.invent(new Settings(300, 200, 140, 7, false, 0));

        assertThat(lists.left()).hasSize(300).doesNotContainNull();
        assertThat(lists.right()).hasSize(200).doesNotContainNull();
        assertThat(lists.truth()).hasSize(140);
        assertThat(lists.duplicates()).isEmpty();
    }

    @Test
    void refusesMoreLinksThanLines() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(10, 5, 6, 1, false, 0));
    }

    @Test
    void linksOneToOneAndLeavesNoTraceInTheOrder() {
        assertThat(NORMAL.truth().stream().map(TrueLink::leftId)).doesNotHaveDuplicates();
        assertThat(NORMAL.truth().stream().map(TrueLink::rightId)).doesNotHaveDuplicates();
        assertThat(NORMAL.truth().stream()
                        .filter(link ->
                                link.leftId().substring(1).equals(link.rightId().substring(1))))
                .hasSizeLessThan(10);
        assertThat(ids(NORMAL.left())).hasSize(3000);
        assertThat(ids(NORMAL.right())).hasSize(3000);
    }

    @Test
    void saysInTheEvidenceWhetherTheCodesAgree() {
        var left = byId(NORMAL.left());
        var right = byId(NORMAL.right());
        for (var link : NORMAL.truth()) {
            var code = left.get(link.leftId()).creditCode();
            boolean same =
                    !code.isEmpty() && code.equals(right.get(link.rightId()).creditCode());
            assertThat(link.evidence().contains("U")).as(link.toString()).isEqualTo(same);
        }
    }

    @Test
    void registersValidCodesAndDistinctNames() {
        var given = NORMAL.right().stream()
                .map(EmployerLine::creditCode)
                .filter(code -> !code.isEmpty())
                .toList();
        var valid = given.stream()
                .filter(code -> SocialCreditCode.parse(code) instanceof Valid)
                .toList();

        // Now and then a register has the code of a neighbour.
        assertThat(valid).hasSizeGreaterThan(given.size() * 99 / 100);
        assertThat(valid.stream().distinct()).hasSizeGreaterThan(valid.size() - 5);
        assertThat(NORMAL.right().stream().map(EmployerLine::name).distinct()).hasSizeGreaterThan(2990);
    }

    @Test
    void makesOnlyCodesThatCheck() {
        assertThat(Stream.iterate(0, number -> number + 97).limit(5000))
                .allSatisfy(number -> assertThat(
                                SocialCreditCode.parse(CreditCodes.code(5, number, "110105", number % 2 == 0)))
                        .isInstanceOf(Valid.class));
    }

    @Test
    void knowsFewerCodesAndPhonesWhereItIsHard() {
        assertThat(share(NORMAL.left(), EmployerLine::creditCode)).isBetween(0.45, 0.55);
        assertThat(share(NORMAL.left(), EmployerLine::phone)).isBetween(0.68, 0.78);
        assertThat(share(HARD.left(), EmployerLine::creditCode)).isBetween(0.12, 0.18);
        assertThat(share(HARD.left(), EmployerLine::phone)).isBetween(0.44, 0.54);
        assertThat(share(HARD.right(), EmployerLine::creditCode)).isGreaterThan(0.95);
    }

    @Test
    void writesNamesInEveryWay() {
        var kinds = Stream.concat(NORMAL.truth().stream(), HARD.truth().stream())
                .map(link -> link.kind().split("\\+")[0])
                .collect(toSet());

        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Kind.values()).map(Kind::label).toList());
        assertThat(HARD.truth().stream().map(TrueLink::kind))
                .anyMatch(kind -> kind.endsWith("+typo"))
                .anyMatch(kind -> kind.endsWith("+note"))
                .anyMatch(kind -> kind.endsWith("+space"));
    }

    @Test
    void sharesAgencyPhones() {
        var mostShared = NORMAL.right().stream()
                .map(line -> line.phone().replaceAll("\\D", ""))
                .filter(phone -> !phone.isEmpty())
                .collect(toMap(Function.identity(), phone -> 1, Integer::sum))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .filter(firms -> firms > 3)
                .sum();

        assertThat(mostShared).isBetween(250, 450);
    }

    @Test
    void writesLinesOfSaneLength() {
        assertThat(Stream.of(NORMAL.left(), NORMAL.right(), HARD.left(), HARD.right())
                        .flatMap(List::stream))
                .allSatisfy(line -> {
                    assertThat(line.name()).isNotBlank().hasSizeBetween(1, 70);
                    assertThat(line.address()).hasSizeLessThan(80);
                    assertThat(line.phone()).hasSizeLessThan(40);
                });
    }

    @Test
    void repeatsEmployersWithinOneListWhenAsked() {
        var lists = LabelledLists.invent(new Settings(1000, 1000, 700, 3, false, 0.05));
        var left = byId(lists.left());
        var doubles = lists.duplicates().stream()
                .filter(one -> one.list().equals("left"))
                .toList();

        var linked = lists.truth().stream().map(TrueLink::leftId).collect(toSet());

        assertThat(doubles).anyMatch(one -> linked.contains(one.kept())).anyMatch(one -> !linked.contains(one.kept()));
        assertThat(doubles).hasSize(50);
        assertThat(doubles).allSatisfy(one -> assertThat(left).containsKeys(one.id(), one.kept()));
        assertThat(lists.duplicates().stream().map(TrueDuplicate::list))
                .filteredOn("right"::equals)
                .hasSize(50);
        assertThat(lists.truth().stream().map(TrueLink::leftId))
                .doesNotContainAnyElementsOf(
                        doubles.stream().map(TrueDuplicate::id).toList());
    }

    @Test
    void writesTheFourFiles(@TempDir Path folder) throws Exception {
        LabelledLists.invent(new Settings(100, 80, 60, 3, false, 0.1)).writeTo(folder);

        assertThat(Files.readAllLines(folder.resolve("left.csv")))
                .hasSize(101)
                .first()
                .isEqualTo("id,企业名称,统一社会信用代码,地址,联系电话");
        assertThat(Files.readAllLines(folder.resolve("right.csv"))).hasSize(81);
        assertThat(Files.readAllLines(folder.resolve("truth.csv")))
                .hasSize(61)
                .first()
                .isEqualTo("left_id,right_id,kind,evidence");
        assertThat(Files.readAllLines(folder.resolve("duplicates.csv")))
                .hasSize(19)
                .first()
                .isEqualTo("list,id,kept_id,kind");
    }

    private static double share(List<EmployerLine> lines, Function<EmployerLine, String> field) {
        return lines.stream().filter(line -> !field.apply(line).isEmpty()).count() / (double) lines.size();
    }

    private static Set<String> ids(List<EmployerLine> lines) {
        return lines.stream().map(EmployerLine::id).collect(toSet());
    }

    private static Map<String, EmployerLine> byId(List<EmployerLine> lines) {
        return lines.stream().collect(toMap(EmployerLine::id, Function.identity()));
    }
}
