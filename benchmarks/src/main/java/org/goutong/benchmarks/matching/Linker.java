package org.goutong.benchmarks.matching;

import java.util.List;
import org.goutong.matching.EmployerLine;

/** A way to find the lines of two lists that are one employer. */
interface Linker {

    /** Pairs in any order; a line may be in several, the best of them counts. */
    List<Pair> pairs(List<EmployerLine> left, List<EmployerLine> right) throws Exception;

    /** The score from which a pair is a link; {@link Double#NaN} has it chosen afterwards so that F1 is best. */
    default double threshold() {
        return Double.NaN;
    }

    /** The score from which the linker calls a link sure, {@link Double#NaN} when its scores say nothing of that. */
    default double sure() {
        return Double.NaN;
    }
}
