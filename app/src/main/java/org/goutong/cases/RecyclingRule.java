package org.goutong.cases;

import java.util.List;

/**
 * When a case goes back to be claimed by somebody else. Whoever has won an employer keeps it, however long its decision
 * takes: only the early stages go back, and an attempt that reached nobody counts as work (不停敲门).
 *
 * @param days without a contact or an attempt
 */
record RecyclingRule(Stage stage, int days) {

    /** From how many employers on that are not yet won nobody takes on another. */
    static final int MOST_EARLY_CASES = 60;

    /** How long whoever left a case alone leaves it to others. */
    static final int DAYS_FOR_OTHERS = 7;

    static final List<RecyclingRule> ALL = List.of(
            new RecyclingRule(Stage.NOT_CONTACTED, 21),
            new RecyclingRule(Stage.CONTACTED, 45),
            new RecyclingRule(Stage.CONCERNED, 60));
}
