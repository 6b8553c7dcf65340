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
     * What the candidates of one line together say about whether its employer is in the register.
     *
     * @param logit their scores
     */
    public static float[] presence(List<Example> candidates, float[] logit) {
        return Presence.features(candidates.stream().map(Example::features).toArray(float[][]::new), logit);
    }

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
        var candidates = new Candidates(reconcile ? Candidates.Effort.RECONCILE : Candidates.Effort.RESOLVE);
        var examples = new ArrayList<Example>();
        for (int line = 0; line < list.size(); line++) {
            candidates.find(list, line, index);
            for (int k = 0; k < candidates.count; k++) {
                examples.add(new Example(line, candidates.row[k], k, candidates.values[k].clone()));
            }
        }
        return examples;
    }
}
