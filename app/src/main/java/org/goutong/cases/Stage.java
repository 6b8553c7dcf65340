package org.goutong.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goutong.web.Words;

/** How far an employer is on the way to a union. Intent, agreement, application and approval are four different numbers. */
public enum Stage {
    NOT_CONTACTED,
    CONTACTED,
    CONCERNED,
    INTENDING,
    AGREED,
    APPLIED,
    PREPARING,
    ASSEMBLY,
    APPROVED,
    FOUNDED;

    /** The columns of the board, each of two neighbouring stages. */
    enum Lane {
        LEARNING(NOT_CONTACTED, CONTACTED),
        TALKING(CONCERNED, INTENDING),
        AGREEING(AGREED, APPLIED),
        PREPARING(Stage.PREPARING, ASSEMBLY),
        FOUNDING(APPROVED, FOUNDED);

        private final List<Stage> stages;

        Lane(Stage first, Stage second) {
            stages = List.of(first, second);
        }

        List<Stage> stages() {
            return stages;
        }

        String word() {
            return Words.t("cases.lane." + name());
        }
    }

    /** The stages that can follow. */
    public Set<Stage> next() {
        return switch (this) {
            case NOT_CONTACTED -> EnumSet.of(CONTACTED, CONCERNED, INTENDING, AGREED);
            case CONTACTED -> EnumSet.of(CONCERNED, INTENDING, AGREED);
            case CONCERNED -> EnumSet.of(CONTACTED, INTENDING, AGREED);
            case INTENDING -> EnumSet.of(CONCERNED, AGREED);
            case AGREED -> EnumSet.of(CONCERNED, INTENDING, APPLIED);
            case APPLIED -> EnumSet.of(AGREED, PREPARING);
            case PREPARING -> EnumSet.of(APPLIED, ASSEMBLY);
            case ASSEMBLY -> EnumSet.of(PREPARING, APPROVED);
            case APPROVED -> EnumSet.of(FOUNDED);
            case FOUNDED -> EnumSet.noneOf(Stage.class);
        };
    }

    /** Whether the statutory steps lead to it, not somebody's judgement. */
    boolean statutory() {
        return compareTo(PREPARING) >= 0;
    }

    /** Whether it has asked for a union that does not stand yet. */
    boolean inFounding() {
        return compareTo(APPLIED) >= 0 && this != FOUNDED;
    }

    /** Whether the employer is contacted every week: until it has applied. */
    boolean weekly() {
        return compareTo(APPLIED) < 0;
    }

    /** The word in the visitor's language, for example 有顾虑. */
    public String word() {
        return Words.t("cases.stage." + name());
    }

    /** The name of its shape in the template kit: a circle that fills by eighths, a question, a tick. */
    public String shape() {
        return switch (this) {
            case CONCERNED -> "question";
            case FOUNDED -> "done";
            case NOT_CONTACTED, CONTACTED -> "stage" + ordinal();
            default -> "stage" + (ordinal() - 1);
        };
    }

    /** The tone of its shape in the template kit. */
    public String tone() {
        return switch (this) {
            case NOT_CONTACTED -> "";
            case CONCERNED -> "wait";
            case FOUNDED -> "good";
            default -> "act";
        };
    }
}
