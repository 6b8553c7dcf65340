package org.goutong.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.matching.Reconciliation;
import org.goutong.rosters.PairLine.Part;
import org.goutong.rosters.PairLine.Side;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final UUID YANBEI = new UUID(1, 1);
    private static final UUID LANZHOU = new UUID(1, 2);

    private final EmployerList tax = list(line("2", "北京砚北国际货运代理有限公司"), line("3", "北京岚舟报关服务有限公司"));
    private final EmployerList park =
            list(line("2", "北京青榆物流有限公司"), line("3", "砚北国际货运代理（北京）有限公司"), line("4", "北京禾屿供应链管理有限公司"));

    @Test
    void putsEveryLineOfBothListsInOnePart() {
        assertThat(SideBySide.of(Reconciliation.of(tax, park, Progress.NONE), Map.of(), Map.of()))
                .extracting(PairLine::side, PairLine::rowNumber, PairLine::part, PairLine::otherRow)
                .containsExactly(
                        tuple(Side.LEFT, 2, Part.BOTH, 3),
                        tuple(Side.LEFT, 3, Part.ONLY, null),
                        tuple(Side.RIGHT, 2, Part.ONLY, null),
                        tuple(Side.RIGHT, 3, Part.BOTH, 2),
                        tuple(Side.RIGHT, 4, Part.ONLY, null));
    }

    @Test
    void saysWhyTwoLinesAreOneEmployer() {
        assertThat(SideBySide.of(Reconciliation.of(tax, park, Progress.NONE), Map.of(), Map.of())
                        .filter(line -> line.part() == Part.BOTH))
                .allSatisfy(line -> assertThat(line.reasons()).isNotEmpty());
    }

    @Test
    void believesPeopleMoreThanNames() {
        var reconciled = Reconciliation.of(tax, park, Progress.NONE);

        assertThat(SideBySide.of(reconciled, Map.of(0, YANBEI, 1, LANZHOU), Map.of(1, new UUID(1, 3), 2, LANZHOU))
                        .filter(line -> line.side() == Side.LEFT))
                .extracting(PairLine::part, PairLine::otherRow)
                .containsExactly(tuple(Part.ONLY, null), tuple(Part.BOTH, 4));
    }

    private static EmployerLine line(String row, String name) {
        return new EmployerLine(row, name, "", "", "");
    }

    private static EmployerList list(EmployerLine... lines) {
        return EmployerList.of(List.of(lines));
    }
}
