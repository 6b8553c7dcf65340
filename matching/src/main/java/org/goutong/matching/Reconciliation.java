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

    private final EmployerList left;
    private final EmployerList right;
    private final boolean swapped;
    private final Searched searched;
    private final List<Duplicate> duplicates;
    private final List<Link> links = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Reconciliation(
            EmployerList left, EmployerList right, boolean swapped, Searched searched, List<Duplicate> duplicates) {
        this.left = left;
        this.right = right;
        this.swapped = swapped;
        this.searched = searched;
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
        var duplicates = new ArrayList<>(duplicatesLeft);
        duplicates.addAll(duplicatesRight);
        boolean swapped = ListSummary.of(left).isSearchedRatherThan(ListSummary.of(right));
        var searchedList = swapped ? left : right;
        var askingList = swapped ? right : left;
        var searchedOut = Duplicates.leftOut(swapped ? duplicatesLeft : duplicatesRight);
        var askingOut = Duplicates.leftOut(swapped ? duplicatesRight : duplicatesLeft);
        progress.at(Progress.Stage.INDEXING, 0, searchedList.size);
        var searched = Searched.of(
                new BlockingIndex[] {BlockingIndex.of(searchedList, searchedOut, workers)},
                Frequencies.of(searchedList, searchedOut),
                new BitSet());
        progress.at(Progress.Stage.INDEXING, searchedList.size, searchedList.size);
        var pairs = Pairs.of(askingList, askingOut, searched, model.scorer, workers, progress);
        progress.at(Progress.Stage.ASSIGNING, 0, pairs.lines);
        var reconciliation = new Reconciliation(left, right, swapped, searched, List.copyOf(duplicates));
        reconciliation.assign(pairs, askingList, searchedList, model);
        progress.at(Progress.Stage.ASSIGNING, pairs.lines, pairs.lines);
        return reconciliation;
    }

    private void assign(Pairs pairs, EmployerList asking, EmployerList found, Model model) {
        var assignment = Assignment.of(pairs, asking, found);
        for (int line = 0; line < pairs.lines; line++) {
            int at = assignment.chosen(line);
            for (int i = line * Pairs.KEPT; i < (line + 1) * Pairs.KEPT; i++) {
                if (pairs.row[i] >= 0) {
                    double confidence = model.calibration.confidence(pairs.logit[i]);
                    if (i == at && confidence >= Band.CONFIRM_FROM) {
                        links.add(link(line, pairs.row[i], confidence));
                    } else {
                        conflict(line, pairs.row[i], confidence, asking, found);
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

    private void conflict(int line, int row, double confidence, EmployerList asking, EmployerList found) {
        boolean bothCodes = CodeValue.isValid(asking.code[line]) && CodeValue.isValid(found.code[row]);
        Conflict.Kind kind;
        if (bothCodes && asking.code[line] == found.code[row]) {
            kind = Conflict.Kind.SAME_CODE_OTHER_NAME;
        } else if (bothCodes && asking.full[line] == found.full[row]) {
            kind = Conflict.Kind.SAME_NAME_OTHER_CODE;
        } else if (confidence >= CONTESTED_FROM) {
            kind = Conflict.Kind.CONTESTED;
        } else {
            return;
        }
        conflicts.add(swapped ? new Conflict(row, line, kind) : new Conflict(line, row, kind));
    }

    /** The list given first. */
    public EmployerList left() {
        return left;
    }

    /** The list given second, or the register's lines. */
    public EmployerList right() {
        return right;
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
        int size = (side == Duplicate.Side.LEFT ? left : right).size;
        taken.flip(0, size);
        return taken.stream().toArray();
    }

    /** What speaks for and against a pair. */
    public List<Reason> reasons(int leftRow, int rightRow) {
        var asking = swapped ? right : left;
        var found = swapped ? left : right;
        int line = swapped ? rightRow : leftRow;
        int row = swapped ? leftRow : rightRow;
        var features = new Features(searched.frequencies());
        var values = new float[Features.COUNT];
        features.start(asking, line);
        features.begin(found, row, values);
        features.finish(found, row, values);
        return Reasons.of(asking, line, found, row, values);
    }

    /** Why a line is a duplicate. */
    public List<Reason> reasons(Duplicate duplicate) {
        var list = duplicate.side() == Duplicate.Side.LEFT ? left : right;
        var features = new Features(searched.frequencies());
        var values = new float[Features.COUNT];
        features.start(list, duplicate.row());
        features.begin(list, duplicate.kept(), values);
        features.finish(list, duplicate.kept(), values);
        return Reasons.of(list, duplicate.row(), list, duplicate.kept(), values);
    }
}
