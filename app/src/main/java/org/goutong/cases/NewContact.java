package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact with an employer, as somebody notes it.
 *
 * @param contactKey made by the form, so that the same note sent twice is one
 * @param personId whom of the known people, or null
 * @param personTitle who it was in words, for example 前台; may be empty
 * @param led name of who of us talked; empty for whoever notes it
 * @param note what was said; may be empty
 * @param at not in the future
 * @param nextStep what is to be done next; empty to have it follow from the outcome
 * @param nextOn until when, null to have it follow from the outcome
 */
public record NewContact(
        UUID contactKey,
        ContactChannel channel,
        Outcome outcome,
        @Nullable UUID personId,
        String personTitle,
        OurLevel ourLevel,
        String led,
        String note,
        Instant at,
        String nextStep,
        @Nullable LocalDate nextOn) {

    /** A contact that whoever notes it has led. */
    public NewContact(
            UUID contactKey,
            ContactChannel channel,
            Outcome outcome,
            @Nullable UUID personId,
            String personTitle,
            OurLevel ourLevel,
            String note,
            Instant at,
            String nextStep,
            @Nullable LocalDate nextOn) {
        this(contactKey, channel, outcome, personId, personTitle, ourLevel, "", note, at, nextStep, nextOn);
    }

    /** Whether it plans nothing else than what is planned. */
    boolean leaves(Case kept) {
        return nextStep.isEmpty() && nextOn == null
                || nextStep.equals(kept.nextStep()) && Objects.equals(nextOn, kept.nextOn());
    }
}
