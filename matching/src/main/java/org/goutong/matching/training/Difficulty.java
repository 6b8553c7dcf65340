package org.goutong.matching.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much the two sides differ, as measured on lists of property managers against a tax register.
 *
 * @param kinds how often each kind of name is met
 * @param branchAsParent how often a branch is listed under the name of its head office
 * @param families the share of firms that have relatives of the same 字号
 * @param typos the share of names with a slip on top
 * @param notes the share of names with a note behind
 * @param blanks the share of names with blanks within
 * @param formless how often a name with a slip also lacks its organisation form
 * @param codes the share of lines that give a credit code
 * @param phones the share of lines that give a phone
 */
record Difficulty(
        Words<Kind> kinds,
        double branchAsParent,
        double families,
        double typos,
        double notes,
        double blanks,
        double formless,
        double codes,
        double phones) {

    static final Difficulty NORMAL = new Difficulty(
            kinds(1182, 474, 233, 239, 180, 120, 68, 283, 116, 91, 135, 81, 55, 102, 72, 30, 0),
            0.28,
            0.24,
            0.06,
            0.047,
            0,
            0.02,
            0.46,
            0.71);

    static final Difficulty HARD = new Difficulty(
            kinds(678, 434, 398, 306, 259, 168, 92, 304, 138, 112, 129, 118, 20, 53, 93, 108, 67),
            0.28,
            0.35,
            0.09,
            0.025,
            0.04,
            0.3,
            0.15,
            0.49);

    /** What employees type on a phone. */
    static final Difficulty TYPED = new Difficulty(
            kinds(228, 347, 412, 298, 279, 193, 78, 280, 128, 123, 124, 126, 0, 0, 110, 130, 78),
            0.05,
            0.2,
            0.125,
            0,
            0.06,
            0.45,
            0,
            0);

    /** Weights in the order of the constants, without {@link Kind#BRANCH_AS_PARENT}, which branches alone can have. */
    private static Words<Kind> kinds(int... weights) {
        Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
        int next = 0;
        for (var kind : Kind.values()) {
            byKind.put(kind, kind == Kind.BRANCH_AS_PARENT ? 0.0 : weights[next++]);
        }
        return Words.of(List.of(Kind.values()), byKind::get);
    }
}
