package org.goutong.founding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One member who is asked, or was.
 *
 * @param answeredAt null until they answered
 * @param openUntil the last day on which they can answer
 * @param sms how far the message to them is, for example {@code SENT}; null where none goes, and somebody hands them the code
 * @param toldAt when it went; null where there is none
 */
record TransferRow(
        UUID id,
        String orgCode,
        UUID processId,
        UUID memberId,
        String unionCode,
        State state,
        @Nullable OffsetDateTime answeredAt,
        String note,
        String byName,
        String unionName,
        LocalDate openUntil,
        @Nullable String sms,
        @Nullable OffsetDateTime toldAt) {

    /** What they said, or that nobody asks any more. */
    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        /** They did not answer in time. */
        EXPIRED,
        /** The union was dissolved before they accepted. */
        WITHDRAWN;

        /** Those who can say yes until the last day. */
        static final Set<State> ASKED = EnumSet.of(OFFERED, DECLINED);

        /** Those who are where they were, and can be asked again after it. */
        static final Set<State> UNMOVED = EnumSet.of(OFFERED, DECLINED, EXPIRED);

        /** Those that come about without an answer. */
        static final Set<State> ENDED = EnumSet.of(EXPIRED, WITHDRAWN);

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.transfer." + name());
        }
    }

    /**
     * Where an offer stands in a list.
     *
     * @param state those that wait for an answer come first
     */
    record Place(State state, UUID id) {

        /** Reads what {@link #place} wrote. */
        static Place of(String text) {
            var parts = text.split("/", 2);
            return new Place(State.valueOf(parts[0]), UUID.fromString(parts[1]));
        }
    }

    String place() {
        return state + "/" + id;
    }

    /** Whether they can still say yes. */
    boolean asked(LocalDate today) {
        return State.ASKED.contains(state) && !past(today);
    }

    /** Whether somebody waits for their answer. */
    boolean open(LocalDate today) {
        return state == State.OFFERED && asked(today);
    }

    /** Whether they can say yes no more because the last day is past, and so can be asked again. */
    boolean over(LocalDate today) {
        return State.UNMOVED.contains(state) && past(today);
    }

    private boolean past(LocalDate today) {
        return openUntil.isBefore(today);
    }
}
