package org.goutong.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;

/** What a case must have been through before it may be moved by hand. */
final class CaseRules {

    private CaseRules() {}

    /**
     * Why the last step of a case is not taken back.
     *
     * @param by who wants to
     * @return the key of the reason, or null when nothing speaks against it
     */
    static @Nullable String objectionToTakingBack(Case kept, Step step, UUID by, LocalDate today) {
        if (step.kind() != Step.Kind.MOVED && !step.ends()) {
            return "cases.take-back.not-this";
        }
        var own = by.equals(step.byId()) || step.kind() == Step.Kind.MOVED && by.equals(kept.ownerId());
        if (!own) {
            return step.ends() ? "cases.take-back.not-yours" : "cases.take-back.not-yours-to-move";
        }
        if (!Time.day(step.at().toInstant()).equals(today)) {
            return "cases.take-back.another-day";
        }
        if (step.contactId() != null) {
            return "cases.take-back.by-contact";
        }
        if (step.fromStage() == null
                || step.fromStage().statutory()
                || kept.stage().statutory()) {
            return "cases.take-back.in-founding";
        }
        return step.ends() == kept.open() || !step.ends() && step.toStage() != kept.stage()
                ? "cases.take-back.changed"
                : null;
    }

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
