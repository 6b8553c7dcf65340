package org.goutong.benchmarks.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * How well a linker did.
 *
 * @param sure share of the links called sure that are true, {@link Double#NaN} when it called none so
 */
record Outcome(double f1, double precision, double recall, double sure) {

    /** Takes the best pairs one to one, then those from the threshold on; the best threshold when the linker has none. */
    static Outcome of(Linker linker, List<Pair> pairs, LabelledFolder folder) {
        var links = oneToOne(pairs);
        int right = 0;
        int sure = 0;
        int surelyRight = 0;
        var best = new Outcome(0, 0, 0, Double.NaN);
        for (int given = 1; given <= links.size(); given++) {
            var link = links.get(given - 1);
            if (link.score() < linker.threshold()) {
                break;
            }
            boolean isTrue = folder.isTrue(link);
            right += isTrue ? 1 : 0;
            if (link.score() >= linker.sure()) {
                sure++;
                surelyRight += isTrue ? 1 : 0;
            }
            var outcome = new Outcome(
                    2.0 * right / (given + folder.truth().size()),
                    right / (double) given,
                    right / (double) folder.truth().size(),
                    sure == 0 ? Double.NaN : surelyRight / (double) sure);
            boolean isTie = given < links.size() && links.get(given).score() == link.score();
            if (!isTie && (!Double.isNaN(linker.threshold()) || outcome.f1 > best.f1)) {
                best = outcome;
            }
        }
        return best;
    }

    private static List<Pair> oneToOne(List<Pair> pairs) {
        var links = new ArrayList<Pair>();
        var left = new HashSet<Integer>();
        var right = new HashSet<Integer>();
        var order = Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right);
        for (var pair : pairs.stream().sorted(order).toList()) {
            if (!left.contains(pair.left()) && !right.contains(pair.right())) {
                left.add(pair.left());
                right.add(pair.right());
                links.add(pair);
            }
        }
        return links;
    }
}
