package org.goutong.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows that could be the employer of one line, with what compares them; the working memory of one thread.
 *
 * <p>Keys vote, the rarest first, until enough rows were looked at; the rows with most votes are compared, the best of
 * them kept. All ties are broken by what the lines say, never by their order.
 */
final class Candidates {

    /**
     * How much work a line is worth.
     *
     * @param compared how many rows are compared with it
     * @param kept how many of them stay
     * @param common a key with more rows is left out once three rarer ones were used
     * @param budget no more rows are looked at
     * @param thorough whether even candidates stay that share little with the line
     */
    record Effort(int compared, int kept, int common, int budget, boolean thorough) {

        /** For one text that somebody waits for. */
        static final Effort RESOLVE = new Effort(48, 16, 400, 6000, true);

        /** For each of millions of lines. */
        static final Effort RECONCILE = new Effort(16, Pairs.KEPT, 150, 1000, false);

        /** A key with more rows never votes. */
        int mostRows() {
            return common * TOO_COMMON;
        }
    }

    private static final int TOO_COMMON = 8;
    private static final float ENOUGH_OF_NAME = 0.6f;
    private static final float SMALLEST_LEAD = 0.02f;
    private static final float WHOLE = 0.98f;
    private static final float HOPELESS = 0.3f;
    private static final float FAR_BEHIND = 0.6f;

    private @Nullable Searched searched;
    private int[] votes = new int[0];
    private int[] touched = new int[1 << 12];
    private int touchedCount;
    private final Keys keys = new Keys();
    private final int[] rowCount = new int[Keys.MOST];
    private final int[] plannedVote = new int[Keys.MOST];
    private final Effort effort;
    private final int[] compared;
    private final long[] order;
    private final float[][] found;
    private @Nullable Features features;

    /** How many candidates there are. */
    int count;

    /** Their rows, best first. */
    final int[] row;

    /** What compares them with the line. */
    final float[][] values;

    Candidates(Effort effort) {
        this.effort = effort;
        compared = new int[effort.compared];
        order = new long[effort.compared];
        found = new float[effort.compared][Features.COUNT];
        row = new int[effort.compared];
        values = new float[effort.compared][];
    }

    /** Finds the candidates of a row. */
    void find(EmployerList list, int line, Searched among) {
        search(among);
        if (votes.length < among.size()) {
            votes = new int[among.size() + among.size() / 16];
        }
        features.start(list, line);
        if (decided(list, line)) {
            takeFirst();
            return;
        }
        vote(list, line);
        compare(mostVoted());
    }

    /** Takes as candidates the best of rows that got most votes elsewhere, at most as many as are compared. */
    void find(EmployerList list, int line, Searched among, int[] mostVoted, int n) {
        search(among);
        features.start(list, line);
        System.arraycopy(mostVoted, 0, compared, 0, n);
        compare(n);
    }

    /** Takes as the candidate the only row with the line's code or full name, if that decides; says whether it does. */
    boolean decide(EmployerList list, int line, Searched among, int only) {
        search(among);
        features.start(list, line);
        if (isPlain(list, line, only)) {
            takeFirst();
            return true;
        }
        return false;
    }

    private void search(Searched among) {
        if (searched != among) {
            if (features == null || searched == null || searched.frequencies() != among.frequencies()) {
                features = new Features(among.frequencies());
            }
            searched = among;
        }
    }

    private void takeFirst() {
        count = 1;
        standing(1);
    }

    /** Compares the line with the first rows of {@link #compared} and keeps the best. */
    private void compare(int n) {
        int promising = 0;
        for (int i = 0; i < n; i++) {
            int segment = searched.segmentOf(compared[i]);
            var other = searched.segments()[segment].list;
            int rowInList = compared[i] - searched.base()[segment];
            var f = found[promising];
            if (features.begin(other, rowInList, f) || effort.thorough) {
                features.finish(other, rowInList, f);
                // Best first; among equals what the lines say decides.
                int score = Math.round(f[Features.SIMILARITY] * (1 << 20));
                compared[promising] = compared[i];
                order[promising++] = (long) -score << 32 | (other.rank[rowInList] & 0xffffffffL);
            }
        }
        sort(promising);
        count = Math.min(promising, effort.kept);
        standing(promising);
        if (!effort.thorough) {
            keepThoseWorthScoring();
        }
    }

    /** Half of the candidates are so far behind that none of them ever was the one; one code or name is always scored. */
    private void keepThoseWorthScoring() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            var f = values[i];
            if (f[Features.SIMILARITY] >= HOPELESS
                            && f[Features.SIMILARITY] > values[0][Features.SIMILARITY] - FAR_BEHIND
                    || f[Features.CODE] == 3
                    || f[Features.SAME_FULL] == 1) {
                row[kept] = row[i];
                values[kept++] = f;
            }
        }
        count = kept;
    }

    /**
     * Whether one row has the line's valid code and enough of its name, or its full name and its room or phone. Then no
     * other is looked for.
     */
    private boolean decided(EmployerList list, int line) {
        boolean byCode = CodeValue.isValid(list.code(line));
        if (!byCode && list.form(line) == 0) {
            return false;
        }
        int key = byCode ? Keys.ofCode(list.code(line)) : Keys.ofFullName(list.full(line));
        int row = only(key, list, line, byCode);
        return row >= 0 && isPlain(list, line, row);
    }

    private boolean isPlain(EmployerList list, int line, int only) {
        var f = compareFirst(only);
        return CodeValue.isValid(list.code(line))
                ? f[Features.OF_LINE] >= ENOUGH_OF_NAME && f[Features.BRANCH] >= 3
                : f[Features.ROOM] == 2 && f[Features.ADDRESS] > 0.3f || f[Features.PHONE] == 2;
    }

    private float[] compareFirst(int row) {
        int segment = searched.segmentOf(row);
        compared[0] = row;
        var other = searched.segments()[segment].list;
        features.begin(other, row - searched.base()[segment], found[0]);
        features.finish(other, row - searched.base()[segment], found[0]);
        return found[0];
    }

    /** The one row with the line's code or full name, or -1 when there is none or more than one. */
    private int only(int key, EmployerList list, int line, boolean byCode) {
        int only = -1;
        for (int s = 0; s < searched.segments().length; s++) {
            var segment = searched.segments()[s];
            int end = segment.end(key);
            for (int at = segment.first(key); at < end; at++) {
                int row = segment.row(at);
                boolean same =
                        byCode ? segment.list.code(row) == list.code(line) : segment.list.full(row) == list.full(line);
                if (same && !searched.gone().get(searched.base()[s] + row)) {
                    if (only >= 0) {
                        return -1;
                    }
                    only = searched.base()[s] + row;
                }
            }
        }
        return only;
    }

    private void vote(EmployerList list, int line) {
        int used = plan(list, line, searched::count, searched.size());
        touchedCount = 0;
        for (int i = 0; i < used; i++) {
            count(plannedKey(i), plannedVote(i));
        }
    }

    /**
     * Chooses the keys of a line that vote, the rarest first.
     *
     * @param rowsOf how many rows are under a key; more than {@link Effort#mostRows} may be counted short
     * @param all how many rows the searched list has
     * @return how many keys, to be read with {@link #plannedKey} and {@link #plannedVote}
     */
    int plan(EmployerList list, int line, IntUnaryOperator rowsOf, long all) {
        keys.read(list, line, false);
        // Asked for on their own, the memory looks the counts up side by side.
        for (int i = 0; i < keys.count; i++) {
            rowCount[i] = rowsOf.applyAsInt(keys.key[i]);
        }
        for (int i = 0; i < keys.count; i++) {
            int key = keys.key[i];
            int weight = keys.weight[i];
            int rows = rowCount[i];
            int j = i - 1;
            while (j >= 0 && (rowCount[j] > rows || rowCount[j] == rows && keys.key[j] > key)) {
                keys.key[j + 1] = keys.key[j];
                keys.weight[j + 1] = keys.weight[j];
                rowCount[j + 1] = rowCount[j];
                j--;
            }
            keys.key[j + 1] = key;
            keys.weight[j + 1] = weight;
            rowCount[j + 1] = rows;
        }
        int used = 0;
        int left = effort.budget;
        double most = Math.log(all + 1.0);
        for (int i = 0; i < keys.count && left > 0; i++) {
            int rows = rowCount[i];
            if (rows == 0) {
                continue;
            }
            if (used >= 3 && rows > effort.common || rows > effort.mostRows()) {
                break;
            }
            left -= rows;
            keys.key[used] = keys.key[i];
            plannedVote[used++] = (int) (keys.weight[i] * 64 * (most - Math.log(rows)));
        }
        return used;
    }

    int plannedKey(int at) {
        return keys.key[at];
    }

    int plannedVote(int at) {
        return plannedVote[at];
    }

    private void count(int key, int vote) {
        for (int s = 0; s < searched.segments().length; s++) {
            var segment = searched.segments()[s];
            int base = searched.base()[s];
            int end = segment.end(key);
            for (int at = segment.first(key); at < end; at++) {
                int row = base + segment.row(at);
                if (votes[row] == 0) {
                    if (searched.gone().get(row)) {
                        continue;
                    }
                    if (touchedCount == touched.length) {
                        touched = Arrays.copyOf(touched, touchedCount * 2);
                    }
                    touched[touchedCount++] = row;
                }
                votes[row] += vote + 1;
            }
        }
    }

    /** Moves the rows with most votes into {@link #compared} and clears the votes. */
    private int mostVoted() {
        int n = 0;
        long least = Long.MAX_VALUE;
        int leastAt = 0;
        for (int t = 0; t < touchedCount; t++) {
            int row = touched[t];
            int vote = votes[row];
            votes[row] = 0;
            if (n == effort.compared && vote < least >>> 32) {
                continue;
            }
            long value = (long) vote << 32 | (searched.rank(row) & 0xffffffffL);
            if (n < effort.compared) {
                compared[n] = row;
                order[n] = value;
                if (value < least) {
                    least = value;
                    leastAt = n;
                }
                n++;
            } else if (value > least) {
                compared[leastAt] = row;
                order[leastAt] = value;
                least = Long.MAX_VALUE;
                for (int k = 0; k < effort.compared; k++) {
                    if (order[k] < least) {
                        least = order[k];
                        leastAt = k;
                    }
                }
            }
        }
        return n;
    }

    static long order(int votes, int rank) {
        return (long) votes << 32 | (rank & 0xffffffffL);
    }

    private void sort(int n) {
        for (int i = 0; i < n; i++) {
            long value = order[i];
            int candidate = compared[i];
            var features = found[i];
            int j = i - 1;
            while (j >= 0 && order[j] > value) {
                order[j + 1] = order[j];
                compared[j + 1] = compared[j];
                found[j + 1] = found[j];
                j--;
            }
            order[j + 1] = value;
            compared[j + 1] = candidate;
            found[j + 1] = features;
        }
    }

    /** How each candidate stands among the others. */
    private void standing(int n) {
        int near = 0;
        int whole = 0;
        int brands = 0;
        for (int i = 0; i < n; i++) {
            near += found[i][Features.SIMILARITY] > found[0][Features.SIMILARITY] - SMALLEST_LEAD ? 1 : 0;
            whole += found[i][Features.OF_LINE] > WHOLE ? 1 : 0;
            brands += found[i][Features.BRAND] > WHOLE ? 1 : 0;
        }
        for (int i = 0; i < count; i++) {
            var f = found[i];
            row[i] = compared[i];
            values[i] = f;
            int sisters = 0;
            float place = 0;
            float cover = 0;
            float line = 0;
            for (int k = 0; k < n; k++) {
                if (k != i) {
                    var other = found[k];
                    sisters += core(compared[k]) == core(compared[i]) ? 1 : 0;
                    place = Math.max(place, other[Features.ADDRESS]);
                    line = Math.max(line, other[Features.OF_LINE]);
                    if (other[Features.OF_LINE] >= f[Features.OF_LINE] - SMALLEST_LEAD) {
                        cover = Math.max(cover, other[Features.OF_CANDIDATE]);
                    }
                }
            }
            int rival = i == 0 ? 1 : 0;
            f[Features.PLACE] = i;
            f[Features.LEAD] = rival < n ? f[Features.SIMILARITY] - found[rival][Features.SIMILARITY] : 1.5f;
            f[Features.NEAR] = near;
            f[Features.WHOLE] = whole;
            f[Features.CANDIDATES] = n;
            f[Features.PLACE_LEAD] = Math.max(0, f[Features.ADDRESS]) - place;
            f[Features.COVER_LEAD] = f[Features.OF_CANDIDATE] - cover;
            f[Features.LINE_LEAD] = f[Features.OF_LINE] - line;
            f[Features.SISTERS] = sisters;
            f[Features.SAME_BRANDS] = brands;
        }
    }

    private int core(int row) {
        int segment = searched.segmentOf(row);
        return searched.segments()[segment].list.core(row - searched.base()[segment]);
    }
}
