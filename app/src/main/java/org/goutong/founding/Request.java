package org.goutong.founding;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the union above, and what it answered.
 *
 * @param replyNumber 文号 of an approval, null otherwise
 * @param reason why it was returned or taken back; empty otherwise
 */
public record Request(
        UUID id,
        UUID processId,
        Kind kind,
        State state,
        LocalDate sentOn,
        UUID sentBy,
        String sentByName,
        @Nullable String replyNumber,
        @Nullable LocalDate repliedOn,
        @Nullable String repliedByName,
        String reason) {

    /** What is asked, at which step it is asked and which step its approval ends. */
    public enum Kind {
        PREPARATION(FoundingStep.PREP_REQUEST, FoundingStep.PREP_APPROVAL),
        CANDIDATES(FoundingStep.NOMINATION, FoundingStep.NOMINATION),
        RESULT(FoundingStep.RESULT_APPROVAL, FoundingStep.RESULT_APPROVAL);

        private final FoundingStep asked;
        private final FoundingStep answered;

        Kind(FoundingStep asked, FoundingStep answered) {
            this.asked = asked;
            this.answered = answered;
        }

        FoundingStep asked() {
            return asked;
        }

        FoundingStep answered() {
            return answered;
        }

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.request." + name());
        }
    }

    /** How far it is. */
    public enum State {
        SENT,
        APPROVED,
        RETURNED,
        /** Whoever asked has taken it back. */
        WITHDRAWN;

        /** Whether the same can be asked again. */
        boolean sendable() {
            return this == RETURNED || this == WITHDRAWN;
        }

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.request.state." + name());
        }
    }
}
