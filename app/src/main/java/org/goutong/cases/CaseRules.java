package org.goutong.cases;

import org.jspecify.annotations.Nullable;

/** What a case must have been through before it may be moved by hand. */
final class CaseRules {

    private CaseRules() {}

    /**
     * Why a move is refused.
     *
     * @param reached whether anybody at the employer was ever reached
     * @param concerns how many concerns were noted
     * @return the key of the reason, or null when the move is in order
     */
    static @Nullable String objection(Case kept, Stage to, boolean reached, int concerns) {
        var from = kept.stage();
        if (!kept.open()) {
            return "cases.move.not-open";
        }
        if (from == to) {
            return "cases.move.same";
        }
        if (from.statutory()) {
            return "cases.move.in-founding";
        }
        if (to.statutory()) {
            return "cases.move.by-founding";
        }
        if (!from.next().contains(to)) {
            return to == Stage.APPLIED ? "cases.move.not-agreed" : "cases.move.not-next";
        }
        if (from == Stage.NOT_CONTACTED && !reached) {
            return "cases.move.not-reached";
        }
        if (to == Stage.CONCERNED && concerns == 0) {
            return "cases.move.no-concern";
        }
        return null;
    }
}
