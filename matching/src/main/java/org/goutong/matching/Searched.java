package org.goutong.matching;

import java.util.BitSet;

/**
 * The lists in which candidates are searched, as one: rows are numbered through. Immutable.
 *
 * @param base number of the first row of each segment, and one past the last
 * @param gone rows that are indexed but no longer there
 */
record Searched(BlockingIndex[] segments, int[] base, Frequencies frequencies, BitSet gone) implements EmployerLines {

    static Searched of(BlockingIndex[] segments, Frequencies frequencies, BitSet gone) {
        var base = new int[segments.length + 1];
        for (int i = 0; i < segments.length; i++) {
            base[i + 1] = base[i] + segments[i].list.size;
        }
        return new Searched(segments, base, frequencies, gone);
    }

    int count(int key) {
        int count = 0;
        for (var segment : segments) {
            count += segment.count(key);
        }
        return count;
    }

    /** The segment in which a row is. */
    int segmentOf(int row) {
        int segment = 0;
        while (row >= base[segment + 1]) {
            segment++;
        }
        return segment;
    }

    EmployerList listOf(int row) {
        return segments[segmentOf(row)].list;
    }

    int rowInList(int row) {
        return row - base[segmentOf(row)];
    }

    int rank(int row) {
        return listOf(row).rank[rowInList(row)];
    }

    @Override
    public int size() {
        return base[segments.length];
    }

    @Override
    public EmployerLine line(int row) {
        return listOf(row).line(rowInList(row));
    }

    @Override
    public String id(int row) {
        return listOf(row).id(rowInList(row));
    }
}
