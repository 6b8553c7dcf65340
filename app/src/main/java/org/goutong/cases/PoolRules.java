package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /** The rules of a day. */
    static PoolRules on(LocalDate day) {
        var first = LegalParameters.on(day, "pool.shut-outs");
        return new PoolRules(
                EARLY.stream()
                        .map(stage -> new Rule(
                                stage,
                                days(day, stage, "idle"),
                                days(day, stage, "unanswered"),
                                days(day, stage, "shut-out")))
                        .toList(),
                first.count(),
                LegalParameters.on(day, "pool.warning").count(),
                LegalParameters.on(day, "pool.after-plan").count(),
                LegalParameters.on(day, "pool.most-early-cases").count(),
                LegalParameters.on(day, "pool.for-others").count(),
                first.validFrom(),
                first.basis());
    }

    private static int days(LocalDate day, Stage stage, String outcome) {
        var name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return LegalParameters.on(day, "pool." + name + "." + outcome).count();
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
