package org.goutong.matching.spark;

import java.util.Arrays;
import org.goutong.matching.Kernel;

/** Counts the votes of one line after another; the working memory of one task. */
final class Votes {

    private static final int EMPTY = -1;

    private int[] rows = new int[1 << 13];
    private int[] votes = new int[1 << 13];
    private int[] ranks = new int[1 << 13];
    private int used;
    private final long[] order = new long[Kernel.COMPARED];

    /** The rows with most votes, when {@link #count} was called. */
    final int[] most = new int[Kernel.COMPARED];

    Votes() {
        Arrays.fill(rows, EMPTY);
    }

    void add(int row, int rank, int vote) {
        int slot = slot(row);
        if (rows[slot] == EMPTY) {
            if (++used * 2 > rows.length) {
                grow();
                slot = slot(row);
            }
            rows[slot] = row;
            ranks[slot] = rank;
            votes[slot] = 0;
        }
        votes[slot] += vote;
    }

    private int slot(int row) {
        int slot = row * 0x9E3779B9 >>> 8 & rows.length - 1;
        while (rows[slot] != EMPTY && rows[slot] != row) {
            slot = slot + 1 & rows.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldRows = rows;
        var oldVotes = votes;
        var oldRanks = ranks;
        rows = new int[oldRows.length * 2];
        votes = new int[rows.length];
        ranks = new int[rows.length];
        Arrays.fill(rows, EMPTY);
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != EMPTY) {
                int slot = slot(oldRows[i]);
                rows[slot] = oldRows[i];
                votes[slot] = oldVotes[i];
                ranks[slot] = oldRanks[i];
            }
        }
    }

    /** Moves the rows with most votes into {@link #most}, says how many, and forgets all votes. */
    int count() {
        int n = 0;
        int least = 0;
        for (int slot = 0; used > 0; slot++) {
            if (rows[slot] == EMPTY) {
                continue;
            }
            long value = Kernel.order(votes[slot], ranks[slot]);
            if (n < most.length) {
                most[n] = rows[slot];
                order[n] = value;
                least = order[n] < order[least] ? n : least;
                n++;
            } else if (value > order[least]) {
                most[least] = rows[slot];
                order[least] = value;
                for (int i = 0; i < n; i++) {
                    least = order[i] < order[least] ? i : least;
                }
            }
            rows[slot] = EMPTY;
            used--;
        }
        return n;
    }
}
