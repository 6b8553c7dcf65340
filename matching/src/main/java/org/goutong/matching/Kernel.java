package org.goutong.matching;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a reconciliation one by one, for a program that has the lists in parts on several machines;
 * {@link Reconciliation} takes the same steps on one. The working memory of one thread.
 */
public final class Kernel {

    /** How many rows are compared with a line at most. */
    public static final int COMPARED = Candidates.Effort.RECONCILE.compared();

    /** A bucket with more rows is never looked into. */
    public static final int MOST_ROWS = Candidates.Effort.RECONCILE.mostRows();

    private final Keys keys = new Keys();
    private final Candidates candidates = new Candidates(Candidates.Effort.RECONCILE);

    // --- what is known of one row ---

    /** Breaks ties between rows. */
    public static int rank(EmployerList list, int row) {
        return list.rank[row];
    }

    /** The phone number of a row, 0 for none. */
    public static long phone(EmployerList list, int row) {
        return list.phone(row);
    }

    /** The bits of a key that are its bucket, in a list of that many lines with its duplicates. */
    public static int mask(long lines) {
        return BlockingIndex.mask(lines);
    }

    /** Reads the keys under which a row of the searched list stands, to be had from {@link #key}; says how many. */
    public int readKeys(EmployerList list, int row) {
        keys.read(list, row, true);
        return keys.count;
    }

    /** One of the keys read last. */
    public int key(int at) {
        return keys.key[at];
    }

    // --- a line that one row decides ---

    /** The full name or credit code of a row, of which a line may find the only bearer. */
    public record Bearing(int key, long value) {}

    /** What could decide the line at once, if only one row bears it; null when nothing can. */
    public static @Nullable Bearing asked(EmployerList list, int line) {
        var code = code(list, line);
        return code != null || list.form(line) == 0 ? code : fullName(list, line);
    }

    /** The valid code that a row bears, never equal to a full name; null for none. */
    public static @Nullable Bearing code(EmployerList list, int row) {
        return CodeValue.isValid(list.code(row)) ? new Bearing(Keys.ofCode(list.code(row)), list.code(row)) : null;
    }

    /** The full name that a row bears. */
    public static Bearing fullName(EmployerList list, int row) {
        return new Bearing(Keys.ofFullName(list.full(row)), list.full(row));
    }

    /** Compares a line with the only bearer of what it asked for; says whether no other needs to be looked for. */
    public boolean decide(EmployerList list, int line, Rows rows, int only) {
        return candidates.decide(list, line, rows.searched, only);
    }

    // --- any other line ---

    /**
     * Chooses the keys of a line that vote, to be had from {@link #planned} and {@link #vote}.
     *
     * @param rowsOf how many rows stand in the bucket of a key; above {@link #MOST_ROWS} any such number will do
     * @param lines how many lines the searched list has, with its duplicates
     * @return how many keys
     */
    public int plan(EmployerList list, int line, IntUnaryOperator rowsOf, long lines) {
        return candidates.plan(list, line, rowsOf, lines);
    }

    /** A key that votes. */
    public int planned(int at) {
        return candidates.plannedKey(at);
    }

    /** How much each row of the key's bucket gets each time that it stands there. */
    public int vote(int at) {
        return candidates.plannedVote(at) + 1;
    }

    /** The rows for which this is largest are compared. */
    public static long order(int votes, int rank) {
        return Candidates.order(votes, rank);
    }

    /** Compares a line with the rows that have most votes, at most {@link #COMPARED}, in any order. */
    public void compare(EmployerList list, int line, Rows rows, int[] mostVoted, int count) {
        candidates.find(list, line, rows.searched, mostVoted, count);
    }

    /** Rows of the searched list that lines of one part are compared with. */
    public static final class Rows {

        private final Searched searched;

        /** A part of the searched list, with the frequencies of the whole. */
        public Rows(EmployerList part, Frequencies frequencies) {
            searched = Searched.of(new BlockingIndex[] {BlockingIndex.without(part)}, frequencies, new BitSet());
        }
    }

    // --- what came of it ---

    /** How many candidates the line compared last has that take part in the assignment. */
    public int candidates() {
        return Math.min(Pairs.KEPT, candidates.count);
    }

    /** The row of a candidate in its part. */
    public int row(int candidate) {
        return candidates.row[candidate];
    }

    /** How well a candidate fits. */
    public float logit(int candidate) {
        return Model.reconciling().logit(candidates.values[candidate]);
    }

    /** The confidence that belongs to a fit. */
    public static double confidence(float logit) {
        return Model.reconciling().calibration.confidence(logit);
    }

    /** Pairs are assigned the smaller number first; those of one number by the ranks of line and row. */
    public static long falling(float logit) {
        return Assignment.falling(logit);
    }
}
