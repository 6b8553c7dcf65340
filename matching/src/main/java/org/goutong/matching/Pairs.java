package org.goutong.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * For each line of a list its best candidates in the searched list, first as the features see them, then as they stand in
 * the contest of all lines for all candidates.
 */
final class Pairs {

    /** How many candidates of a line take part in the contest. */
    static final int KEPT = 5;

    /** Number of features of the contest. */
    static final int CONTEST_FEATURES = 9;

    private static final float WEAKEST = -8;

    final int lines;
    /** Rows of candidates, {@link #KEPT} a line; -1 where there is none. */
    final int[] row;

    final float[] logit;

    private Pairs(int lines) {
        this.lines = lines;
        this.row = new int[lines * KEPT];
        this.logit = new float[lines * KEPT];
        Arrays.fill(row, -1);
    }

    /** No candidates yet. */
    static Pairs make(int lines) {
        return new Pairs(lines);
    }

    /** Finds and scores the candidates of all lines that are not left out. */
    static Pairs of(
            EmployerList list, BitSet leftOut, Searched searched, Scorer scorer, Workers workers, Progress progress) {
        var pairs = new Pairs(list.size);
        var memories = new ConcurrentLinkedQueue<Candidates>();
        var done = new AtomicLong();
        workers.each(list.size, (from, to) -> {
            var free = memories.poll();
            var candidates = free == null ? new Candidates(Candidates.Effort.RECONCILE) : free;
            for (int line = from; line < to; line++) {
                if (!leftOut.get(line)) {
                    candidates.find(list, line, searched);
                    pairs.keep(line, candidates, scorer);
                }
            }
            memories.add(candidates);
            long now = done.addAndGet(to - from);
            if (now - (to - from) >> 12 != now >> 12 || now == list.size) {
                progress.at(Progress.Stage.COMPARING, now, list.size);
            }
        });
        return pairs;
    }

    private void keep(int line, Candidates candidates, Scorer scorer) {
        int n = Math.min(KEPT, candidates.count);
        for (int k = 0; k < n; k++) {
            row[line * KEPT + k] = candidates.row[k];
            logit[line * KEPT + k] = scorer.logit(candidates.values[k]);
        }
    }

    /** The two strongest claims on each row of the searched list, to see who contests a pair. */
    final class Contest {

        private final float[] first;
        private final float[] second;
        private final int[] claims;

        Contest(int rows) {
            first = new float[rows];
            second = new float[rows];
            claims = new int[rows];
            Arrays.fill(first, WEAKEST);
            Arrays.fill(second, WEAKEST);
            for (int at = 0; at < row.length; at++) {
                if (row[at] >= 0) {
                    int r = row[at];
                    if (logit[at] > first[r]) {
                        second[r] = first[r];
                        first[r] = logit[at];
                    } else if (logit[at] > second[r]) {
                        second[r] = logit[at];
                    }
                    if (logit[at] > -2) {
                        claims[r]++;
                    }
                }
            }
        }

        /** Features of the contest for candidate {@code k} of a line. */
        void features(int line, int k, float[] f) {
            int at = line * KEPT + k;
            float own = logit[at];
            float rival = WEAKEST;
            int strong = 0;
            for (int i = line * KEPT; i < (line + 1) * KEPT; i++) {
                if (row[i] >= 0) {
                    if (i != at) {
                        rival = Math.max(rival, logit[i]);
                    }
                    if (logit[i] > -2) {
                        strong++;
                    }
                }
            }
            float other = first[row[at]] == own ? second[row[at]] : first[row[at]];
            f[0] = own;
            f[1] = rival;
            f[2] = own - rival;
            f[3] = other;
            f[4] = own - other;
            f[5] = strong;
            f[6] = claims[row[at]];
            f[7] = Math.min(own - rival, own - other);
            f[8] = k;
        }
    }
}
