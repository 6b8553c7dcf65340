package org.goutong.founding;

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
        @Nullable String sms,
        @Nullable OffsetDateTime toldAt) {

    /** What they said, or that nobody asks any more. */
    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        /** The union was dissolved before they accepted. */
        WITHDRAWN;

        /** Those who can still say yes. */
        static final Set<State> ASKED = EnumSet.of(OFFERED, DECLINED);

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

    boolean open() {
        return state == State.OFFERED;
    }

    /** Whether they can still say yes. */
    boolean asked() {
        return State.ASKED.contains(state);
    }
}
