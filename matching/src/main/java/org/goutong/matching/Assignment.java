package org.goutong.matching;

import java.util.Arrays;
import java.util.BitSet;

/** One candidate at most for a line, one line at most for a candidate: the most likely pairs first. */
final class Assignment {

    private static final int NOTHING = -1;
    private final int[] chosen;

    private Assignment(int lines) {
        chosen = new int[lines];
        Arrays.fill(chosen, NOTHING);
    }

    static Assignment of(Pairs pairs, EmployerList asking, Searched searched) {
        int count = 0;
        for (int row : pairs.row) {
            count += row >= 0 ? 1 : 0;
        }
        var order = new long[count];
        int at = 0;
        for (int i = 0; i < pairs.row.length; i++) {
            if (pairs.row[i] >= 0) {
                // Best first; 2^31 positions are more than five candidates of 400 million lines.
                order[at++] = falling(pairs.logit[i]) << 31 | i;
            }
        }
        Arrays.parallelSort(order);
        breakTies(order, pairs, asking, searched);
        var assignment = new Assignment(pairs.lines);
        var taken = new BitSet();
        for (long next : order) {
            int i = (int) (next & 0x7fffffff);
            int line = i / Pairs.KEPT;
            if (assignment.chosen[line] == NOTHING && !taken.get(pairs.row[i])) {
                assignment.chosen[line] = i;
                taken.set(pairs.row[i]);
            }
        }
        return assignment;
    }

    /** The smaller, the likelier the pair; scores that are the same to a millionth are one. */
    static long falling(float logit) {
        return Math.round((40 - Math.clamp(logit, -39f, 39f)) * (1 << 20));
    }

    /** Orders pairs of one score by what their lines say, so that the order of the rows does not matter. */
    private static void breakTies(long[] order, Pairs pairs, EmployerList asking, Searched searched) {
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && order[to] >>> 31 == order[from] >>> 31) {
                to++;
            }
            if (to - from > 1) {
                long score = order[from] >>> 31 << 31;
                var tied = new Long[to - from];
                for (int k = 0; k < tied.length; k++) {
                    tied[k] = order[from + k];
                }
                Arrays.sort(tied, (x, y) -> {
                    int i = (int) (x & 0x7fffffff);
                    int j = (int) (y & 0x7fffffff);
                    int byLine = Integer.compare(asking.rank[i / Pairs.KEPT], asking.rank[j / Pairs.KEPT]);
                    return byLine != 0
                            ? byLine
                            : Integer.compare(searched.rank(pairs.row[i]), searched.rank(pairs.row[j]));
                });
                for (int k = 0; k < tied.length; k++) {
                    order[from + k] = score | tied[k] & 0x7fffffff;
                }
            }
            from = to;
        }
    }

    /** Position in {@link Pairs} of the candidate chosen for a line, or -1. */
    int chosen(int line) {
        return chosen[line];
    }
}
