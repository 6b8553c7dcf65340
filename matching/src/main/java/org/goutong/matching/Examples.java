package org.goutong.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the training program learns from: the very candidates and features that a comparison will see.
 */
public final class Examples {

    /**
     * A candidate of a line.
     *
     * @param line row of the line
     * @param row row of the candidate
     * @param place 0 for the best by first sight
     */
    public record Example(int line, int row, int place, float[] features) {}

    private Examples() {}

    /**
     * The candidates of each line of a list in the list that is searched.
     *
     * @param reconcile whether as many are kept as for two lists, or as for a typed text
     */
    public static List<Example> of(EmployerList list, EmployerList searched, boolean reconcile) {
        var leftOut = new BitSet();
        var index = Searched.of(
                new BlockingIndex[] {BlockingIndex.of(searched, leftOut, Workers.ofMachine())},
                Frequencies.of(searched, leftOut),
                leftOut);
        var candidates = new Candidates();
        var examples = new ArrayList<Example>();
        for (int line = 0; line < list.size(); line++) {
            candidates.find(list, line, index);
            for (int k = 0; k < Math.min(reconcile ? Pairs.KEPT : Candidates.KEPT, candidates.count); k++) {
                examples.add(new Example(line, candidates.row[k], k, candidates.values[k].clone()));
            }
        }
        return examples;
    }
}
