package org.goutong.matching;

import java.util.Arrays;

/** Finds a row by its id: sorted hashes, twelve bytes a row. */
record RowsById(long[] hashAndRow) {

    static RowsById of(EmployerList list) {
        var sorted = new long[list.size];
        for (int row = 0; row < list.size; row++) {
            sorted[row] = (long) list.id(row).hashCode() << 32 | row;
        }
        Arrays.parallelSort(sorted);
        return new RowsById(sorted);
    }

    /** The last row with the id, or -1. */
    int find(EmployerList list, String id) {
        long first = (long) id.hashCode() << 32;
        int at = Arrays.binarySearch(hashAndRow, first);
        int found = -1;
        for (int i = at < 0 ? -at - 1 : at; i < hashAndRow.length && hashAndRow[i] >> 32 == first >> 32; i++) {
            if (list.id((int) hashAndRow[i]).equals(id)) {
                found = (int) hashAndRow[i];
            }
        }
        return found;
    }

    /** Rows whose id stands again further down. */
    int[] repeated(EmployerList list) {
        return java.util.stream.IntStream.range(1, hashAndRow.length)
                .filter(i -> hashAndRow[i] >> 32 == hashAndRow[i - 1] >> 32)
                .map(i -> (int) hashAndRow[i - 1])
                .filter(row -> find(list, list.id(row)) != row)
                .toArray();
    }
}
