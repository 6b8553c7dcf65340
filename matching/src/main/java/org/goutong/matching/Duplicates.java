package org.goutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds the lines of one list that say the same employer twice. */
final class Duplicates {

    /** Lines that are left out, by the row that stands for them; only exact agreement counts. */
    static List<Duplicate> of(EmployerList list, Duplicate.Side side) {
        var standsFor = new int[list.size];
        Arrays.fill(standsFor, -1);
        group(list, standsFor, Duplicates::codeKey);
        group(list, standsFor, Duplicates::placeKey);
        var duplicates = new ArrayList<Duplicate>();
        for (int row = 0; row < list.size; row++) {
            if (standsFor[row] >= 0) {
                int kept = standsFor[row];
                while (standsFor[kept] >= 0) {
                    kept = standsFor[kept];
                }
                duplicates.add(new Duplicate(side, kept, row));
            }
        }
        return duplicates;
    }

    /** Equal for lines that could be duplicates by their code; 0 where the code says nothing. */
    static long codeKey(EmployerList list, int row) {
        return CodeValue.isValid(list.code(row)) ? list.code(row) : 0;
    }

    /** Equal for lines that could be duplicates by their name and their phone or else address; 0 for none. */
    static long placeKey(EmployerList list, int row) {
        return (long) list.full(row) << 32 ^ place(list, row);
    }

    /** The rows that remain when only the duplicates under one key are left out. */
    static BitSet remaining(EmployerList list, Key key) {
        var standsFor = new int[list.size];
        Arrays.fill(standsFor, -1);
        group(list, standsFor, key);
        var remaining = new BitSet();
        for (int row = 0; row < list.size; row++) {
            remaining.set(row, standsFor[row] < 0);
        }
        return remaining;
    }

    interface Key {
        long of(EmployerList list, int row);
    }

    private static int place(EmployerList list, int row) {
        if (list.phone(row) != 0) {
            return (int) (list.phone(row) * 31 + 7);
        }
        int from = list.addressStart(row);
        int to = list.addressEnd(row);
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + list.text[i];
        }
        return hash;
    }

    private static void group(EmployerList list, int[] standsFor, Key key) {
        var byKey = new FirstRows(list.size);
        for (int row = 0; row < list.size; row++) {
            long value = key.of(list, row);
            if (value != 0 && standsFor[row] < 0) {
                int first = byKey.putIfAbsent(value, row);
                if (first >= 0 && isSame(list, first, row)) {
                    // The line that says more stands for both; among equals what they say decides, not where they are.
                    if (says(list, row) > says(list, first)
                            || says(list, row) == says(list, first) && list.rank[row] < list.rank[first]) {
                        standsFor[first] = row;
                        byKey.replace(value, row);
                    } else {
                        standsFor[row] = first;
                    }
                }
            }
        }
    }

    private static boolean isSame(EmployerList list, int a, int b) {
        boolean bothCodes = CodeValue.isValid(list.code(a)) && CodeValue.isValid(list.code(b));
        return list.branch(a) == list.branch(b)
                && (!bothCodes || list.code(a) == list.code(b))
                && (list.full(a) == list.full(b)
                        || list.core(a) == list.core(b) && Features.region(list.regions(a), list.regions(b)) != 0);
    }

    private static int says(EmployerList list, int row) {
        return (CodeValue.isValid(list.code(row)) ? 8 : list.code(row) != 0 ? 4 : 0)
                + (list.addressEnd(row) > list.addressStart(row) ? 2 : 0)
                + (list.phone(row) != 0 ? 1 : 0);
    }

    static BitSet leftOut(List<Duplicate> duplicates) {
        var leftOut = new BitSet();
        duplicates.forEach(duplicate -> leftOut.set(duplicate.row()));
        return leftOut;
    }

    private Duplicates() {}

    /** The first row under each key. */
    private static final class FirstRows {

        private final long[] keys;
        private final int[] rows;

        FirstRows(int size) {
            int slots = Integer.highestOneBit(Math.max(16, size * 2)) * 2;
            keys = new long[slots];
            rows = new int[slots];
        }

        int putIfAbsent(long key, int row) {
            int slot = slot(key);
            if (keys[slot] == 0) {
                keys[slot] = key;
                rows[slot] = row;
                return -1;
            }
            return rows[slot];
        }

        void replace(long key, int row) {
            rows[slot(key)] = row;
        }

        private int slot(long key) {
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }
    }
}
