package org.goutong.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Two lists of employers, linked one to one.
 *
 * <p>The same lists give the same links whatever the order of their rows, the number of threads, or which of them is
 * called left.
 */
public final class Reconciliation {

    private static final double CONTESTED_FROM = 0.3;

    private final EmployerList asking;
    private final Searched searched;
    private final boolean swapped;
    private final List<Duplicate> duplicates;
    private final List<Link> links = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Reconciliation(EmployerList asking, Searched searched, boolean swapped, List<Duplicate> duplicates) {
        this.asking = asking;
        this.searched = searched;
        this.swapped = swapped;
        this.duplicates = duplicates;
    }

    /** Compares two lists on all processors, with the model that the library carries. */
    public static Reconciliation of(EmployerList left, EmployerList right, Progress progress) {
        return of(left, right, Model.reconciling(), Runtime.getRuntime().availableProcessors(), progress);
    }

    /**
     * Compares two lists.
     *
     * @param threads how many threads work, at least 1
     */
    public static Reconciliation of(
            EmployerList left, EmployerList right, Model model, int threads, Progress progress) {
        var workers = new Workers(threads);
        var duplicatesLeft = Duplicates.of(left, Duplicate.Side.LEFT);
        var duplicatesRight = Duplicates.of(right, Duplicate.Side.RIGHT);
        boolean swapped = ListSummary.of(left).isSearchedRatherThan(ListSummary.of(right));
        var searchedList = swapped ? left : right;
        var searchedOut = Duplicates.leftOut(swapped ? duplicatesLeft : duplicatesRight);
        var askingOut = Duplicates.leftOut(swapped ? duplicatesRight : duplicatesLeft);
        progress.at(Progress.Stage.INDEXING, 0, searchedList.size);
        var searched = Searched.of(
                new BlockingIndex[] {BlockingIndex.of(searchedList, searchedOut, workers)},
                Frequencies.of(searchedList, searchedOut),
                new BitSet());
        progress.at(Progress.Stage.INDEXING, searchedList.size, searchedList.size);
        var duplicates = new ArrayList<>(duplicatesLeft);
        duplicates.addAll(duplicatesRight);
        var reconciliation = new Reconciliation(swapped ? right : left, searched, swapped, List.copyOf(duplicates));
        reconciliation.link(askingOut, model, workers, progress);
        return reconciliation;
    }

    /** Compares a list with a register, which is searched whatever it is like and of which nothing is a duplicate. */
    static Reconciliation against(Searched register, EmployerList left, Progress progress) {
        var duplicates = Duplicates.of(left, Duplicate.Side.LEFT);
        var reconciliation = new Reconciliation(left, register, false, List.copyOf(duplicates));
        reconciliation.link(Duplicates.leftOut(duplicates), Model.reconciling(), Workers.ofMachine(), progress);
        return reconciliation;
    }

    private void link(BitSet askingOut, Model model, Workers workers, Progress progress) {
        var pairs = Pairs.of(asking, askingOut, searched, model, workers, progress);
        progress.at(Progress.Stage.ASSIGNING, 0, pairs.lines);
        assign(pairs, model);
        progress.at(Progress.Stage.ASSIGNING, pairs.lines, pairs.lines);
    }

    private void assign(Pairs pairs, Model model) {
        var assignment = Assignment.of(pairs, asking, searched);
        for (int line = 0; line < pairs.lines; line++) {
            int at = assignment.chosen(line);
            for (int i = line * Pairs.KEPT; i < (line + 1) * Pairs.KEPT; i++) {
                if (pairs.row[i] >= 0) {
                    double confidence = model.calibration.confidence(pairs.logit[i]);
                    if (i == at && confidence >= Band.CONFIRM_FROM) {
                        links.add(link(line, pairs.row[i], confidence));
                    } else {
                        conflict(line, pairs.row[i], confidence);
                    }
                }
            }
        }
        if (swapped) {
            links.sort((a, b) -> Integer.compare(a.left(), b.left()));
            conflicts.sort((a, b) -> Integer.compare(a.left(), b.left()));
        }
    }

    private Link link(int line, int row, double confidence) {
        return swapped
                ? new Link(row, line, confidence, Band.of(confidence))
                : new Link(line, row, confidence, Band.of(confidence));
    }

    private void conflict(int line, int row, double confidence) {
        var found = searched.listOf(row);
        int rowInList = searched.rowInList(row);
        boolean bothCodes = CodeValue.isValid(asking.code(line)) && CodeValue.isValid(found.code(rowInList));
        Conflict.Kind kind;
        if (bothCodes && asking.code(line) == found.code(rowInList)) {
            kind = Conflict.Kind.SAME_CODE_OTHER_NAME;
        } else if (bothCodes && asking.full(line) == found.full(rowInList)) {
            kind = Conflict.Kind.SAME_NAME_OTHER_CODE;
        } else if (confidence >= CONTESTED_FROM) {
            kind = Conflict.Kind.CONTESTED;
        } else {
            return;
        }
        conflicts.add(swapped ? new Conflict(row, line, kind) : new Conflict(line, row, kind));
    }

    /** The list given first. */
    public EmployerLines left() {
        return swapped ? searched : asking;
    }

    /** The list given second, or the register as it was. */
    public EmployerLines right() {
        return swapped ? asking : searched;
    }

    /** The links, one to one, ordered by left row. */
    public List<Link> links() {
        return links;
    }

    /** Lines that say again what another line of their list says, left list first. */
    public List<Duplicate> duplicates() {
        return duplicates;
    }

    /** Pairs that were not linked but that a person should look at, ordered by left row. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** Rows of a list that are neither linked nor duplicates, ascending. */
    public int[] only(Duplicate.Side side) {
        var taken = new BitSet();
        for (var link : links) {
            taken.set(side == Duplicate.Side.LEFT ? link.left() : link.right());
        }
        for (var duplicate : duplicates) {
            if (duplicate.side() == side) {
                taken.set(duplicate.row());
            }
        }
        if (isSearched(side)) {
            taken.or(searched.gone());
        }
        taken.flip(0, (side == Duplicate.Side.LEFT ? left() : right()).size());
        return taken.stream().toArray();
    }

    private boolean isSearched(Duplicate.Side side) {
        return side == Duplicate.Side.LEFT == swapped;
    }

    /** What speaks for and against a pair. */
    public List<Reason> reasons(int leftRow, int rightRow) {
        int row = swapped ? leftRow : rightRow;
        return reasons(asking, swapped ? rightRow : leftRow, searched.listOf(row), searched.rowInList(row));
    }

    /** Why a line is a duplicate. */
    public List<Reason> reasons(Duplicate duplicate) {
        var list = isSearched(duplicate.side()) ? searched.listOf(duplicate.row()) : asking;
        return reasons(list, duplicate.row(), list, duplicate.kept());
    }

    private List<Reason> reasons(EmployerList list, int line, EmployerList other, int row) {
        var features = new Features(searched.frequencies());
        var values = new float[Features.COUNT];
        features.start(list, line);
        features.begin(other, row, values);
        features.finish(other, row, values);
        return Reasons.of(list, line, other, row, values);
    }
}
