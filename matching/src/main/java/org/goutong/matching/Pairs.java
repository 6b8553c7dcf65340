package org.goutong.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** For each line of a list its best candidates in the searched list, and how well each fits. */
final class Pairs {

    /** How many candidates of a line take part in the assignment. */
    static final int KEPT = 5;

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
            EmployerList list, BitSet leftOut, Searched searched, Model model, Workers workers, Progress progress) {
        var pairs = new Pairs(list.size);
        var memories = new ConcurrentLinkedQueue<Candidates>();
        var done = new AtomicLong();
        workers.each(list.size, (from, to) -> {
            var free = memories.poll();
            var candidates = free == null ? new Candidates(Candidates.Effort.RECONCILE) : free;
            for (int line = from; line < to; line++) {
                if (!leftOut.get(line)) {
                    candidates.find(list, line, searched);
                    pairs.keep(line, candidates, model);
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

    private void keep(int line, Candidates candidates, Model model) {
        int n = Math.min(KEPT, candidates.count);
        for (int k = 0; k < n; k++) {
            row[line * KEPT + k] = candidates.row[k];
            logit[line * KEPT + k] = model.logit(candidates.values[k]);
        }
    }
}
