package org.goutong.matching;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Which rows of a list carry a key: two arrays, immutable. */
final class BlockingIndex {

    private static final int KEYS_PER_ROW = 20;

    final EmployerList list;
    final int mask;
    private final int[] start;
    private final int[] rows;

    private BlockingIndex(EmployerList list, int mask, int[] start, int[] rows) {
        this.list = list;
        this.mask = mask;
        this.start = start;
        this.rows = rows;
    }

    /** A list whose rows nobody looks up. */
    static BlockingIndex without(EmployerList list) {
        return new BlockingIndex(list, 0, new int[2], new int[0]);
    }

    /** The bits of a key that say under which bucket it stands in a list of that many rows. */
    static int mask(long rows) {
        int bits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(rows * KEYS_PER_ROW), 8, 26);
        return (1 << bits) - 1;
    }

    /** Indexes the rows that are not left out. */
    static BlockingIndex of(EmployerList list, java.util.BitSet leftOut, Workers workers) {
        int mask = mask(list.size);
        var next = new AtomicIntegerArray(mask + 1);
        workers.each(list.size, (from, to) -> {
            var keys = new Keys();
            for (int row = from; row < to; row++) {
                if (!leftOut.get(row)) {
                    keys.read(list, row, true);
                    for (int k = 0; k < keys.count; k++) {
                        next.incrementAndGet(keys.key[k] & mask);
                    }
                }
            }
        });
        var start = new int[mask + 2];
        for (int bucket = 0; bucket <= mask; bucket++) {
            start[bucket + 1] = start[bucket] + next.get(bucket);
            next.set(bucket, start[bucket]);
        }
        var rows = new int[start[mask + 1]];
        workers.each(list.size, (from, to) -> {
            var keys = new Keys();
            for (int row = from; row < to; row++) {
                if (!leftOut.get(row)) {
                    keys.read(list, row, true);
                    for (int k = 0; k < keys.count; k++) {
                        rows[next.getAndIncrement(keys.key[k] & mask)] = row;
                    }
                }
            }
        });
        return new BlockingIndex(list, mask, start, rows);
    }

    int count(int key) {
        int bucket = key & mask;
        return start[bucket + 1] - start[bucket];
    }

    int first(int key) {
        return start[key & mask];
    }

    int end(int key) {
        return start[(key & mask) + 1];
    }

    int row(int posting) {
        return rows[posting];
    }
}
