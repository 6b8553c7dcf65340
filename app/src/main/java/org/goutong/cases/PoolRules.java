package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.goutong.law.LegalParameters;
import org.goutong.web.Words;

/**
 * When a case goes back to be claimed by somebody else, as the rules are on a day. Whoever has won an employer keeps it,
 * however long its decision takes: only the early stages go back. Knocking counts as work (不停敲门), so whoever is shut out
 * again and again has longer than whoever only lets the telephone ring.
 *
 * @param stages what counts at each early stage
 * @param shutOuts from how many closed doors on it is knocking
 * @param warning how many days before the owner is told
 * @param idleAfterPlan how many days a plan or a review that nobody kept holds a case after its day
 * @param most from how many employers on that are not yet won nobody takes on another
 * @param forOthers how many days whoever left a case alone leaves it to others
 * @param since first day of the rules
 * @param basis where they stand
 */
record PoolRules(
        List<Rule> stages,
        int shutOuts,
        int warning,
        int idleAfterPlan,
        int most,
        int forOthers,
        LocalDate since,
        String basis) {

    /**
     * Of one stage.
     *
     * @param idle days without a contact or an attempt
     * @param unanswered days without a contact, when attempts only found nobody
     * @param shutOut the same, when the door was closed often enough
     */
    record Rule(Stage stage, int idle, int unanswered, int shutOut) {}

    /** The stages before an employer is won. */
    static final List<Stage> EARLY = List.of(Stage.NOT_CONTACTED, Stage.CONTACTED, Stage.CONCERNED);

    /** The rules of a day where no unit has set anything. */
    static PoolRules on(LocalDate day) {
        return on(day, (stage, part) -> UnitRule.of(stage, part).usual(day));
    }

    /**
     * The rules of a day with days that units have set. Knocking never counts for less than doing nothing, whoever of two
     * units has set which of the numbers.
     *
     * @param days of a stage and IDLE, UNANSWERED or SHUT_OUT
     */
    static PoolRules on(LocalDate day, ToIntBiFunction<Stage, String> days) {
        var first = UnitRule.NOT_CONTACTED_IDLE.parameter(day);
        return new PoolRules(
                EARLY.stream()
                        .map(stage -> {
                            int idle = days.applyAsInt(stage, "IDLE");
                            int unanswered = Math.max(idle, days.applyAsInt(stage, "UNANSWERED"));
                            int shutOut = Math.max(unanswered, days.applyAsInt(stage, "SHUT_OUT"));
                            return new Rule(stage, idle, unanswered, shutOut);
                        })
                        .toList(),
                LegalParameters.on(day, "pool.shut-outs").count(),
                LegalParameters.on(day, "pool.warning").count(),
                LegalParameters.on(day, "pool.after-plan").count(),
                LegalParameters.on(day, "pool.most-early-cases").count(),
                LegalParameters.on(day, "pool.for-others").count(),
                first.validFrom(),
                first.basis());
    }

    /** The same, said to be set by a unit. */
    PoolRules with(LocalDate since, String basis) {
        return new PoolRules(stages, shutOuts, warning, idleAfterPlan, most, forOthers, since, basis);
    }

    /** The rules in one sentence, for whoever looks at the pool. */
    String sentence() {
        return Words.t(
                "cases.pool.rule",
                of(0).idle(),
                of(1).idle(),
                of(2).idle(),
                of(0).unanswered(),
                of(1).unanswered(),
                of(2).unanswered(),
                shutOuts,
                of(0).shutOut(),
                of(1).shutOut(),
                of(2).shutOut(),
                warning);
    }

    private Rule of(int place) {
        return stages.get(place);
    }
}
