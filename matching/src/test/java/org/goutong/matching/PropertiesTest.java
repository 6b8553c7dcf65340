package org.goutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goutong.matching.training.LabelledLists;
import org.goutong.matching.training.LabelledLists.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for lists of every kind; shown on generated ones. */
class PropertiesTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Labelled HARD = Labelled.of(2000, 11, true);
    private static final LabelledLists REPEATING =
            LabelledLists.invent(new Settings(2000, 1500, 1000, 12, false, 0.08));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linksTheSameInAnyOrderOfRows(boolean hard) {
        var lists = hard ? HARD.lists() : REPEATING;
        var left = EmployerList.of(lists.left());
        var right = EmployerList.of(lists.right());
        var expected = Labelled.scored(Reconciliation.of(left, right, Progress.NONE));

        for (long seed = 1; seed <= 3; seed++) {
            var shuffledLeft = Labelled.shuffled(lists.left(), seed);
            var shuffledRight = Labelled.shuffled(lists.right(), -seed);
            assertThat(Labelled.scored(Reconciliation.of(shuffledLeft, shuffledRight, Progress.NONE)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void linksTheSameOnAnyNumberOfThreads() {
        var left = EmployerList.of(HARD.lists().left());
        var right = EmployerList.of(HARD.lists().right());
        var model = Model.reconciling();
        var expected = Labelled.scored(Reconciliation.of(left, right, model, 1, Progress.NONE));

        for (int threads : new int[] {2, 3, 8}) {
            assertThat(Labelled.scored(Reconciliation.of(left, right, model, threads, Progress.NONE)))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void linksTheSameWhicheverListIsLeft(long seed) {
        var lists = Labelled.of(2000, seed, seed % 2 == 0).lists();
        var left = EmployerList.of(lists.left());
        var right = EmployerList.of(lists.right());
        var forward = Labelled.pairs(Reconciliation.of(left, right, Progress.NONE));
        var backward = new HashSet<String>();
        for (var link : Reconciliation.of(right, left, Progress.NONE).links()) {
            backward.add(left.id(link.right()) + '=' + right.id(link.left()));
        }
        var both = new HashSet<>(forward);
        both.retainAll(backward);

        assertThat(both).hasSizeGreaterThanOrEqualTo(forward.size() * 999 / 1000);
        assertThat(backward).hasSizeLessThanOrEqualTo(forward.size() * 1001 / 1000 + 1);
    }

    @Test
    void linksOneToOne() {
        for (var lists : List.of(HARD.lists(), REPEATING)) {
            var links = new Labelled(lists).reconcile().links();

            assertThat(links.stream().map(Link::left)).doesNotHaveDuplicates();
            assertThat(links.stream().map(Link::right)).doesNotHaveDuplicates();
        }
    }

    @Test
    void reportsDuplicatesAndNeverLinksThem() {
        var truth = new HashSet<String>();
        for (var duplicate : REPEATING.duplicates()) {
            truth.add(duplicate.kept() + '=' + duplicate.id());
            truth.add(duplicate.id() + '=' + duplicate.kept());
        }
        var reconciliation = new Labelled(REPEATING).reconcile();
        var duplicates = reconciliation.duplicates();
        var leftOut = new HashSet<String>();
        int right = 0;
        for (var duplicate : duplicates) {
            var list = duplicate.side() == Duplicate.Side.LEFT ? reconciliation.left() : reconciliation.right();
            assertThat(leftOut.add(list.id(duplicate.row()))).isTrue();
            right += truth.contains(list.id(duplicate.kept()) + '=' + list.id(duplicate.row())) ? 1 : 0;
        }

        assertThat(duplicates).hasSizeGreaterThan(REPEATING.duplicates().size() * 6 / 10);
        assertThat(right / (double) duplicates.size()).isGreaterThan(0.98);
        for (var duplicate : duplicates) {
            var list = duplicate.side() == Duplicate.Side.LEFT ? reconciliation.left() : reconciliation.right();
            assertThat(leftOut).doesNotContain(list.id(duplicate.kept()));
        }
        assertThat(reconciliation.links())
                .noneMatch(link -> leftOut.contains(reconciliation.left().id(link.left()))
                        || leftOut.contains(reconciliation.right().id(link.right())));
    }

    @Test
    void accountsForEveryRowOnce() {
        var reconciliation = new Labelled(REPEATING).reconcile();
        var rows = Stream.of(
                        reconciliation.links().stream().map(Link::left),
                        reconciliation.duplicates().stream()
                                .filter(duplicate -> duplicate.side() == Duplicate.Side.LEFT)
                                .map(Duplicate::row),
                        IntStream.of(reconciliation.only(Duplicate.Side.LEFT)).boxed())
                .flatMap(part -> part)
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, reconciliation.left().size()).boxed().toList());
    }

    @Test
    void catchesEveryWrongCharacterOfACode() {
        var codes = HARD.lists().right().stream()
                .map(EmployerLine::creditCode)
                .filter(code -> SocialCreditCode.parse(code) instanceof SocialCreditCode.Valid)
                .limit(60)
                .toList();

        assertThat(codes).hasSize(60);
        for (var code : codes) {
            assertThat(CodeValue.isValid(CodeValue.of(code))).isTrue();
            for (int at = 0; at < code.length(); at++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != code.charAt(at)) {
                        var wrong = code.substring(0, at) + other + code.substring(at + 1);
                        assertThat(SocialCreditCode.parse(wrong))
                                .as(wrong)
                                .isInstanceOf(SocialCreditCode.Invalid.class);
                        assertThat(CodeValue.isValid(CodeValue.of(wrong)))
                                .as(wrong)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void neverTakesABranchForItsHeadOfficeUnasked() {
        var companies = companies(400);
        var branches = new ArrayList<EmployerLine>();
        for (int i = 0; i < companies.size(); i++) {
            branches.add(new EmployerLine("B" + i, companies.get(i).name() + "望京分公司", "", "", ""));
        }

        var reconciliation = reconcile(branches, companies);

        assertThat(sure(reconciliation)).isEmpty();
        assertThat(reconciliation.links())
                .allSatisfy(link -> assertThat(reconciliation.reasons(link.left(), link.right()))
                        .extracting(Reason::kind)
                        .contains(Reason.Kind.BRANCH_OR_HEAD_OFFICE));
    }

    @Test
    void findsTheBranchBesideItsHeadOffice() {
        var companies = companies(200);
        var both = new ArrayList<>(companies);
        var branches = new ArrayList<EmployerLine>();
        for (var company : companies) {
            both.add(new EmployerLine("B" + company.id(), company.name() + "望京分公司", "", "", ""));
            branches.add(new EmployerLine("A" + company.id(), company.name() + "(望京分公司)", "", "", ""));
        }
        var reconciliation = reconcile(branches, both);

        assertThat(reconciliation.links())
                .hasSize(200)
                .allSatisfy(link -> assertThat(reconciliation.right().id(link.right()))
                        .isEqualTo("B" + reconciliation.left().id(link.left()).substring(1)));
    }

    @Test
    void neverDecidesByACodeAlone() {
        var companies = HARD.lists().right().stream()
                .filter(line -> SocialCreditCode.parse(line.creditCode()) instanceof SocialCreditCode.Valid)
                .limit(1000)
                .toList();
        var others = Labelled.of(1000, 99, false).lists().right();
        var mistaken = new ArrayList<EmployerLine>();
        for (int i = 0; i < companies.size(); i++) {
            mistaken.add(new EmployerLine(
                    "M" + i, others.get(i).name(), companies.get(i).creditCode(), "", ""));
        }
        var reconciliation = reconcile(mistaken, companies);

        assertThat(sure(reconciliation)).isEmpty();
        assertThat(reconciliation.links())
                .allSatisfy(link -> assertThat(reconciliation.reasons(link.left(), link.right()))
                        .extracting(Reason::kind)
                        .contains(Reason.Kind.SAME_CODE));
        assertThat(reconciliation.conflicts()).extracting(Conflict::kind).contains(Conflict.Kind.SAME_CODE_OTHER_NAME);
    }

    @Test
    void takesNoAccountOfAPhoneOfEight() {
        var companies = new ArrayList<EmployerLine>();
        var others = new ArrayList<EmployerLine>();
        var right = HARD.lists().right();
        var names = Labelled.of(1000, 99, false).lists().right();
        for (int i = 0; i < 800; i++) {
            var agency = "010-8" + (1000000 + i / 8 * 37);
            companies.add(new EmployerLine("R" + i, right.get(i).name(), "", "", agency));
            others.add(new EmployerLine("L" + i, names.get(i).name(), "", "", agency));
        }

        var reconciliation = reconcile(others, companies);

        assertThat(sure(reconciliation)).isEmpty();
        assertThat(reconciliation.links()).hasSizeLessThan(20);
    }

    private static List<EmployerLine> companies(int count) {
        return HARD.lists().right().stream()
                .filter(line -> line.name().endsWith("有限公司"))
                .map(line -> new EmployerLine(line.id(), line.name(), "", "", ""))
                .limit(count)
                .toList();
    }

    private static Reconciliation reconcile(List<EmployerLine> left, List<EmployerLine> right) {
        return Reconciliation.of(EmployerList.of(left), EmployerList.of(right), Progress.NONE);
    }

    private static List<String> sure(Reconciliation reconciliation) {
        return reconciliation.links().stream()
                .filter(link -> link.band() == Band.SURE)
                .map(link -> reconciliation.left().line(link.left()) + " = "
                        + reconciliation.right().line(link.right()))
                .toList();
    }
}
