package org.goutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A register that says which employer a text means. Readers never wait; writers change one employer at a time and wait
 * only for each other.
 *
 * <p>The register is a large segment and a few small ones for what changed since; a reader works on the segments that
 * were there when it began. Small segments are joined as they grow, and all of them once a tenth has changed.
 */
public final class Register {

    private static final int MOST_CANDIDATES = 5;
    private static final double REBUILD_SHARE = 0.1;

    private final Object writing = new Object();
    private final Model model;
    private final ConcurrentLinkedQueue<Candidates> memories = new ConcurrentLinkedQueue<>();
    private volatile State state;

    /** What readers see: the segments with their rows by id, and the rows that are no longer in the register. */
    private record State(List<Segment> segments, Searched searched, int size) {

        static State of(List<Segment> segments, Frequencies frequencies) {
            var indexes = segments.stream().map(Segment::index).toArray(BlockingIndex[]::new);
            var gone = new BitSet();
            int base = 0;
            int size = 0;
            for (var segment : segments) {
                for (int row = segment.gone.nextSetBit(0); row >= 0; row = segment.gone.nextSetBit(row + 1)) {
                    gone.set(base + row);
                }
                base += segment.list().size;
                size += segment.list().size - segment.gone.cardinality();
            }
            return new State(List.copyOf(segments), Searched.of(indexes, frequencies, gone), size);
        }
    }

    private record Segment(BlockingIndex index, RowsById rows, BitSet gone) {

        static Segment of(EmployerList list, Workers workers) {
            return new Segment(BlockingIndex.of(list, new BitSet(), workers), RowsById.of(list), new BitSet());
        }

        EmployerList list() {
            return index.list;
        }

        int find(String id) {
            int row = rows.find(list(), id);
            return row >= 0 && gone.get(row) ? -1 : row;
        }

        Segment without(int row) {
            var fewer = (BitSet) gone.clone();
            fewer.set(row);
            return new Segment(index, rows, fewer);
        }
    }

    private Register(EmployerList list, Model model) {
        this.model = model;
        this.state = rebuilt(list);
    }

    /** A register of the lines of a list; where an id stands twice, the last line counts. */
    public static Register of(EmployerList list) {
        return of(list, Model.resolving());
    }

    /** A register that answers with a model of its own. */
    public static Register of(EmployerList list, Model model) {
        return new Register(list, model);
    }

    private static State rebuilt(EmployerList list) {
        var segment = Segment.of(list, Workers.ofMachine());
        for (int row : segment.rows.repeated(list)) {
            segment.gone.set(row);
        }
        return State.of(List.of(segment), Frequencies.of(list, segment.gone));
    }

    /** How many employers are in it. */
    public int size() {
        return state.size;
    }

    /** Enters an employer, or what has changed of it. */
    public void put(EmployerLine line) {
        synchronized (writing) {
            var segments = without(line.id());
            segments.add(Segment.of(EmployerList.of(List.of(line)), new Workers(1)));
            join(segments);
            settle(segments);
        }
    }

    /** Takes an employer out; nothing happens when it is not there. */
    public void remove(String id) {
        synchronized (writing) {
            settle(without(id));
        }
    }

    private List<Segment> without(String id) {
        var segments = new ArrayList<>(state.segments);
        for (int i = 0; i < segments.size(); i++) {
            int row = segments.get(i).find(id);
            if (row >= 0) {
                segments.set(i, segments.get(i).without(row));
            }
        }
        return segments;
    }

    /** Joins neighbours of about one size, but never into the first segment. */
    private static void join(List<Segment> segments) {
        while (segments.size() > 2
                && segments.getLast().list().size * 2
                        > segments.get(segments.size() - 2).list().size) {
            var last = segments.removeLast();
            var before = segments.removeLast();
            segments.add(Segment.of(living(List.of(before, last)), new Workers(1)));
        }
    }

    private void settle(List<Segment> segments) {
        int changed = segments.getFirst().gone.cardinality();
        for (var segment : segments.subList(1, segments.size())) {
            changed += segment.list().size;
        }
        int all = segments.getFirst().list().size;
        state = changed > all * REBUILD_SHARE
                ? rebuilt(living(segments))
                : State.of(segments, state.searched.frequencies());
    }

    private static EmployerList living(List<Segment> segments) {
        var builder = EmployerList.builder();
        for (var segment : segments) {
            for (int row = 0; row < segment.list().size; row++) {
                if (!segment.gone.get(row)) {
                    builder.add(segment.list().line(row));
                }
            }
        }
        return builder.build();
    }

    /**
     * Which employer a text means.
     *
     * @param typed what a person typed
     * @param hint a place or address where they work, or empty; it weighs but never decides
     */
    public Answer resolve(String typed, String hint) {
        var now = state.searched;
        var memory = memories.poll();
        var candidates = memory == null ? new Candidates(Candidates.Effort.RESOLVE) : memory;
        try {
            var question = EmployerList.typed(typed, hint);
            candidates.find(question, 0, now);
            return answer(question, candidates, now);
        } finally {
            memories.add(candidates);
        }
    }

    private Answer answer(EmployerList question, Candidates candidates, Searched now) {
        int n = candidates.count;
        var logit = new float[n];
        var order = new Integer[n];
        for (int k = 0; k < n; k++) {
            logit[k] = model.logit(candidates.values[k]);
            order[k] = k;
        }
        Arrays.sort(order, (a, b) -> Float.compare(logit[b], logit[a]));
        var answers = new ArrayList<Candidate>();
        for (int k : order) {
            if (answers.size() < MOST_CANDIDATES) {
                var list = now.listOf(candidates.row[k]);
                int row = now.rowInList(candidates.row[k]);
                var line = list.line(row);
                answers.add(new Candidate(
                        line.id(),
                        line.name(),
                        model.calibration.confidence(logit[k]),
                        Reasons.of(question, 0, list, row, candidates.values[k])));
            }
        }
        return new Answer(List.copyOf(answers), model.isKnown(Arrays.copyOf(candidates.values, n), logit));
    }

    /**
     * Compares a list with the register.
     *
     * @return links whose right rows are rows of {@link Reconciliation#right}, the register as it was when this began
     */
    public Reconciliation reconcile(EmployerList left, Progress progress) {
        return Reconciliation.against(state.searched, left, progress);
    }
}
