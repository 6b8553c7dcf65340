package org.goutong.benchmarks.matching;

import java.util.List;
import org.goutong.matching.Band;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.matching.Reconciliation;

/** Goutong's own matching as it is delivered. */
final class Goutong implements Linker {

    @Override
    public List<Pair> pairs(List<EmployerLine> left, List<EmployerLine> right) {
        var reconciliation = Reconciliation.of(EmployerList.of(left), EmployerList.of(right), Progress.NONE);
        return reconciliation.links().stream()
                .map(link -> new Pair(link.left(), link.right(), link.confidence()))
                .toList();
    }

    @Override
    public double threshold() {
        return Band.CONFIRM_FROM;
    }

    @Override
    public double sure() {
        return Band.SURE_FROM;
    }
}
