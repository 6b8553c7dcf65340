package org.goutong.matching.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.goutong.matching.Kernel;

/**
 * A line and a row that are likely one employer.
 *
 * @param left where the line of the left list stands in it
 * @param alone whether the line has no other such row
 */
record Pair(
        String leftId,
        String rightId,
        long left,
        int line,
        int row,
        int lineRank,
        int rowRank,
        float logit,
        boolean alone)
        implements Serializable {

    private static final Comparator<Pair> ORDER = Comparator.<Pair>comparingLong(pair -> Kernel.falling(pair.logit))
            .thenComparingInt(Pair::lineRank)
            .thenComparingInt(Pair::rowRank);

    /** The one of two pairs that is assigned first. */
    static Pair first(Pair a, Pair b) {
        return ORDER.compare(a, b) <= 0 ? a : b;
    }

    /** The pairs that stay when every line and every row may be in one pair only, the likeliest first. */
    static List<Pair> assigned(List<Pair> contested) {
        var lines = new HashSet<Integer>();
        var rows = new HashSet<Integer>();
        var assigned = new ArrayList<Pair>();
        contested.stream().sorted(ORDER).forEach(pair -> {
            if (!lines.contains(pair.line) && rows.add(pair.row)) {
                lines.add(pair.line);
                assigned.add(pair);
            }
        });
        return assigned;
    }
}
