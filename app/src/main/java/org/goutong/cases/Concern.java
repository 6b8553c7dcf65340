package org.goutong.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something an employer fears of a union.
 *
 * @param kind from {@link ConcernKinds}
 * @param wording what was said; may be empty
 * @param personTitle who said it; may be empty
 * @param answerCode which of the known answers was given; empty for one of its own
 * @param answer what was answered; empty before
 * @param version which state of the row this is; an answer names the state it was made from
 */
public record Concern(
        UUID id,
        UUID caseId,
        String kind,
        String wording,
        String personTitle,
        LocalDate raisedOn,
        String raisedBy,
        String answerCode,
        String answer,
        @Nullable LocalDate answeredOn,
        String answeredBy,
        Outcome outcome,
        @Nullable LocalDate outcomeOn,
        String version) {

    /** What became of it. */
    public enum Outcome {
        OPEN,
        /** The answer convinced. */
        SETTLED,
        REMAINS;

        String word() {
            return Words.t("cases.concern.outcome." + name());
        }

        String shape() {
            return this == SETTLED ? "done" : this == REMAINS ? "question" : "clock";
        }

        String tone() {
            return this == SETTLED ? "good" : "wait";
        }
    }

    /**
     * One answer to it.
     *
     * @param code which of the known answers; empty for one of its own
     * @param answer in what words; empty for those of the known one
     */
    record Answer(String code, String answer, LocalDate answeredOn, String answeredBy, Outcome outcome) {}

    /** The wording, or else the name of its kind. */
    String text() {
        return wording.isEmpty() ? ConcernKinds.name(kind) : wording;
    }

    /** What was answered, in the words of the answer that was chosen or in own ones; empty before. */
    String answerText() {
        return ConcernKinds.said(kind, answerCode, answer);
    }

    /** What one of its answers said. */
    String textOf(Answer given) {
        return ConcernKinds.said(kind, given.code(), given.answer());
    }

    /** How far it is: 待答复, 已答复, 已解除, 仍有顾虑. */
    String state() {
        return outcome != Outcome.OPEN
                ? outcome.word()
                : Words.t(answeredOn == null ? "cases.concern.waits" : "cases.concern.answered");
    }
}
