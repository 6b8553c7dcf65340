package org.goutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds the lines of one list that say the same employer twice. */
final class Duplicates {

    /** Lines under one key are compared with no more that stay. */
    private static final int MOST_COMPARED = 8;

    /** What tells 第一超市 from 第二超市, or 东 from 西, is never a slip. */
    private static final String COUNTED = "一二三四五六七八九十东南西北中上下大小新老";

    private Duplicates() {}

    /** Lines that are left out, by the row that stands for them. */
    static List<Duplicate> of(EmployerList list, Duplicate.Side side) {
        var standsFor = new int[list.size];
        Arrays.fill(standsFor, -1);
        for (var sameness : Sameness.values()) {
            group(list, standsFor, sameness);
        }
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

    /** The rows that remain when only the duplicates of one kind are left out. */
    static BitSet remaining(EmployerList list, Sameness sameness) {
        var standsFor = new int[list.size];
        Arrays.fill(standsFor, -1);
        group(list, standsFor, sameness);
        var remaining = new BitSet();
        for (int row = 0; row < list.size; row++) {
            remaining.set(row, standsFor[row] < 0);
        }
        return remaining;
    }

    static BitSet leftOut(List<Duplicate> duplicates) {
        var leftOut = new BitSet();
        duplicates.forEach(duplicate -> leftOut.set(duplicate.row()));
        return leftOut;
    }

    private static void group(EmployerList list, int[] standsFor, Sameness sameness) {
        var meetings = new Meetings(list.size);
        for (int row = 0; row < list.size; row++) {
            long key = standsFor[row] < 0 ? sameness.key(list, row) : 0;
            if (key != 0) {
                meetings.add(key, row);
            }
        }
        var rows = new ArrayList<Integer>();
        var kept = new int[MOST_COMPARED];
        for (int slot = meetings.next(0); slot >= 0; slot = meetings.next(slot + 1)) {
            meetings.rows(slot, rows);
            if (rows.size() > sameness.most) {
                continue;
            }
            // The line that says most stands for the others; among equals what they say decides, not where they are.
            rows.sort((a, b) -> {
                int more = Integer.compare(says(list, b), says(list, a));
                return more != 0 ? more : Integer.compare(list.rank[a], list.rank[b]);
            });
            int staying = 0;
            for (int row : rows) {
                int stands = -1;
                for (int k = 0; k < staying && stands < 0; k++) {
                    stands = isSame(list, kept[k], row) ? kept[k] : -1;
                }
                standsFor[row] = stands;
                if (stands < 0 && staying < MOST_COMPARED) {
                    kept[staying++] = row;
                }
            }
        }
    }

    private static boolean isSame(EmployerList list, int a, int b) {
        boolean bothCodes = CodeValue.isValid(list.code(a)) && CodeValue.isValid(list.code(b));
        if (list.branch(a) != list.branch(b) || bothCodes && list.code(a) != list.code(b)) {
            return false;
        }
        boolean samePhone = list.phone(a) != 0 && list.phone(a) == list.phone(b);
        if (!bothCodes && !samePhone && list.room(a) != 0 && !areInOneHouse(list, a, b)) {
            return false;
        }
        if (list.full(a) == list.full(b)) {
            return true;
        }
        return Features.region(list.regions(a), list.regions(b)) != 0
                && (list.core(a) == list.core(b)
                        || (list.form(a) == 0 || list.form(b) == 0) && isSaidShorter(list, a, b)
                        || isSlip(list, a, b));
    }

    /** Whether one name leaves out what the other has, from its first character on, as 砚北信息 of 砚北信息科技. */
    private static boolean isSaidShorter(EmployerList list, int a, int b) {
        boolean shorter = list.coreEnd(a) - list.coreStart(a) <= list.coreEnd(b) - list.coreStart(b);
        int from = list.coreStart(shorter ? a : b);
        int to = list.coreEnd(shorter ? a : b);
        int at = list.coreStart(shorter ? b : a);
        int end = list.coreEnd(shorter ? b : a);
        if (to - from < 2 || list.text[from] != list.text[at]) {
            return false;
        }
        for (int i = from; i < to; i++, at++) {
            while (at < end && list.text[at] != list.text[i]) {
                at++;
            }
            if (at == end) {
                return false;
            }
        }
        return true;
    }

    /** Whether one name is the other with a slip: characters taken for others, or one lost, added or moved by one. */
    private static boolean isSlip(EmployerList list, int a, int b) {
        var text = list.text;
        int start = list.coreStart(a);
        int end = list.coreEnd(a);
        int otherStart = list.coreStart(b);
        int otherEnd = list.coreEnd(b);
        if (end == start || otherEnd == otherStart) {
            return false;
        }
        if (end - start == otherEnd - otherStart && areTakenFor(text, start, otherStart, end - start)) {
            return true;
        }
        while (start < end && otherStart < otherEnd && text[start] == text[otherStart]) {
            start++;
            otherStart++;
        }
        while (start < end && otherStart < otherEnd && text[end - 1] == text[otherEnd - 1]) {
            end--;
            otherEnd--;
        }
        int left = end - start;
        int right = otherEnd - otherStart;
        return left + right == 1
                || left == 2
                        && right == 2
                        && text[start] == text[otherStart + 1]
                        && text[start + 1] == text[otherStart];
    }

    /** Whether at most one character of three is another, and each sounds or looks like the one in its place. */
    private static boolean areTakenFor(char[] text, int from, int other, int length) {
        int different = 0;
        for (int i = 0; i < length; i++) {
            if (text[from + i] != text[other + i]) {
                different++;
                boolean counted = COUNTED.indexOf(text[from + i]) >= 0 && COUNTED.indexOf(text[other + i]) >= 0;
                if (counted || !ParsedName.isTakenFor(text[from + i], text[other + i])) {
                    return false;
                }
            }
        }
        return different * 3 <= length + 1;
    }

    /** Whether half of what the shorter address says before the room is in the other one. */
    private static boolean areInOneHouse(EmployerList list, int a, int b) {
        int length = Address.roomStart(list.text, list.addressStart(a), list.addressEnd(a)) - list.addressStart(a);
        int other = Address.roomStart(list.text, list.addressStart(b), list.addressEnd(b)) - list.addressStart(b);
        return length <= other ? isHalfIn(list, a, length, b, other) : isHalfIn(list, b, other, a, length);
    }

    private static boolean isHalfIn(EmployerList list, int a, int length, int b, int otherLength) {
        int shared = 0;
        for (int i = list.addressStart(a); i + 1 < list.addressStart(a) + length; i++) {
            int j = list.addressStart(b);
            int end = j + otherLength - 1;
            while (j < end && (list.text[i] != list.text[j] || list.text[i + 1] != list.text[j + 1])) {
                j++;
            }
            shared += j < end ? 1 : 0;
        }
        boolean same = otherLength == length && list.text[list.addressStart(a)] == list.text[list.addressStart(b)];
        return length < 2 ? same : shared * 2 >= length - 1;
    }

    private static int says(EmployerList list, int row) {
        return (CodeValue.isValid(list.code(row)) ? 16 : list.code(row) != 0 ? 8 : 0)
                + (list.addressEnd(row) > list.addressStart(row) ? 4 : 0)
                + (list.phone(row) != 0 ? 2 : 0)
                + (list.form(row) != 0 ? 1 : 0);
    }

    /** The rows under each key. */
    private static final class Meetings {

        private final long[] keys;
        private final int[] last;
        private final int[] before;

        Meetings(int size) {
            int slots = Integer.highestOneBit(Math.max(16, size * 2)) * 2;
            keys = new long[slots];
            last = new int[slots];
            before = new int[size];
        }

        void add(long key, int row) {
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            before[row] = keys[slot] == 0 ? -1 : last[slot];
            keys[slot] = key;
            last[slot] = row;
        }

        /** The next slot where rows meet, or -1. */
        int next(int slot) {
            int at = slot;
            while (at < keys.length && (keys[at] == 0 || before[last[at]] < 0)) {
                at++;
            }
            return at < keys.length ? at : -1;
        }

        void rows(int slot, List<Integer> into) {
            into.clear();
            for (int row = last[slot]; row >= 0; row = before[row]) {
                into.add(row);
            }
        }
    }
}
