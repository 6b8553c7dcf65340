package org.goutong.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.matching.Register;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String YANBEI = new UUID(1, 1).toString();
    private static final String LANZHOU = new UUID(1, 2).toString();

    private final Register register = Register.of(EmployerList.of(List.of(
            new EmployerLine(YANBEI, "北京砚北国际货运代理有限公司", "", "北京市顺义区金航街1号航港发展大厦 7", ""),
            new EmployerLine(LANZHOU, "北京岚舟报关服务有限公司", "", "北京市顺义区金航街1号航港发展大厦 5", ""))));

    @Test
    void makesEveryLineExactlyOneThing() {
        var findings = findings(
                line(2, "北京砚北国际货运代理有限公司"),
                line(3, "北京雁砾航空地面服务有限公司"),
                line(4, "雁砾航空地面服务（北京）有限公司"),
                line(5, "砚北货代"),
                line(6, ""),
                line(7, "合计"));

        assertThat(findings.stream().map(Finding::verdict))
                .containsExactly(
                        Verdict.KNOWN,
                        Verdict.NEW,
                        Verdict.DUPLICATE,
                        Verdict.DOUBTFUL,
                        Verdict.UNREADABLE,
                        Verdict.UNREADABLE);
        assertThat(findings.get(0).employerId()).isEqualTo(UUID.fromString(YANBEI));
        assertThat(findings.get(0).reasons()).isNotEmpty();
        assertThat(findings.get(2).duplicateOf()).isEqualTo(3);
        assertThat(findings.get(3).candidates().getFirst().id()).isEqualTo(YANBEI);
    }

    @Test
    void takesOneRegisteredNameForOneEmployerAndLeavesAShopToAPerson() {
        var findings = findings(
                new EmployerLine("2", "北京青榆物流有限公司", "", "701室", ""),
                new EmployerLine("3", "青榆物流（北京）有限公司", "", "703室", ""),
                new EmployerLine("4", "禾屿小吃店", "", "101室", ""),
                new EmployerLine("5", "禾屿小吃店", "", "118室", ""));

        assertThat(findings.stream().map(Finding::verdict))
                .containsExactly(Verdict.NEW, Verdict.DUPLICATE, Verdict.NEW, Verdict.DOUBTFUL);
        assertThat(findings.get(3).duplicateOf()).isEqualTo(4);
    }

    @Test
    void letsTheFirstLineStandForAllOfItsName() {
        var findings = findings(
                new EmployerLine("2", "北京岚舟报关服务有限公司", "", "北京市顺义区别处9号", ""),
                new EmployerLine("3", "北京岚舟报关服务有限公司", "", "北京市顺义区金航街1号航港发展大厦 5", ""));

        assertThat(findings.stream().map(Finding::verdict)).containsExactly(Verdict.KNOWN, Verdict.DUPLICATE);
        assertThat(findings.get(1).duplicateOf()).isEqualTo(2);
    }

    @Test
    void leavesAShopThatTheRegisterKnowsToItself() {
        register.put(new EmployerLine(YANBEI, "禾屿小吃店", "", "北京市顺义区金航街1号航港发展大厦 118", ""));
        var findings = findings(
                new EmployerLine("2", "禾屿小吃店", "", "北京市顺义区别处9号 101室", ""),
                new EmployerLine("3", "禾屿小吃店", "", "北京市顺义区金航街1号航港发展大厦 118室", ""));

        assertThat(findings.get(1).duplicateOf()).isNull();
    }

    @Test
    void keepsOneNameWithTwoCodesApart() {
        var findings = findings(
                new EmployerLine("2", "北京青榆物流有限公司", "911103026605015136", "", ""),
                new EmployerLine("3", "北京青榆物流有限公司", "91330100799655058B", "", ""));

        assertThat(findings.stream().map(Finding::verdict)).containsExactly(Verdict.NEW, Verdict.NEW);
    }

    @Test
    void offersEachEmployerOnceAndAtMostFive() {
        var many = Register.of(EmployerList.of(IntStream.range(0, 9)
                .mapToObj(n -> new EmployerLine(
                        new UUID(2, n).toString(), "北京青榆物流" + (char) ('甲' + n) + "有限公司", "", "顺畅大道16号", ""))
                .toList()));
        var reconciled = many.reconcile(EmployerList.of(List.of(line(2, "青榆物流"))), Progress.NONE);
        var finding = Comparison.of(reconciled, Map.of(), line -> many.resolve(line.name(), line.address()))
                .finding(0);

        assertThat(finding.candidates()).hasSizeLessThanOrEqualTo(5);
        assertThat(finding.candidates().stream().map(org.goutong.matching.Candidate::id))
                .doesNotHaveDuplicates();
    }

    private List<Finding> findings(EmployerLine... lines) {
        var reconciled = register.reconcile(EmployerList.of(List.of(lines)), Progress.NONE);
        var comparison = Comparison.of(reconciled, Map.of(), line -> register.resolve(line.name(), line.address()));
        return IntStream.range(0, comparison.size())
                .mapToObj(comparison::finding)
                .toList();
    }

    private static EmployerLine line(int row, String name) {
        return new EmployerLine(String.valueOf(row), name, "", "", "");
    }
}
