package org.goutong.founding;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the term of a founded union.
 *
 * @param onDay of the election, of the approval of a delay, or from which the chair is vacant
 * @param untilOn last day of the new term, or of the delay; null for a vacancy and a by-election
 * @param chair who was elected; empty where nobody was
 * @param due who could vote; like the next two null when nobody knows it any more
 * @param present who came
 * @param votes for the chair
 * @param reason of a delay or a vacancy; for an election what else is to be said, may be empty
 */
record TermEntry(
        UUID id,
        Kind kind,
        LocalDate onDay,
        @Nullable LocalDate untilOn,
        String chair,
        @Nullable Integer due,
        @Nullable Integer present,
        @Nullable Integer votes,
        String reason,
        String byName) {

    /** What can happen to a term. */
    enum Kind {
        /** 换届: begins the next term. */
        RE_ELECTION,
        DELAY,
        VACANCY,
        BY_ELECTION;

        /** Whether somebody is elected. */
        boolean elects() {
            return this == RE_ELECTION || this == BY_ELECTION;
        }

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.term.kind." + name());
        }
    }
}
