package org.goutong.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One notice in the ledger.
 *
 * @param name of staff whole, of others masked
 * @param address masked; empty in the application
 */
record DeliveryRow(
        UUID id,
        Channel channel,
        String name,
        String address,
        String subjectName,
        State state,
        @Nullable Reason reason,
        int attempts,
        OffsetDateTime notedAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime nextAt) {

    boolean again() {
        return state == State.FAILED || state == State.UNCERTAIN;
    }

    /** What a reader should know besides the state; empty when nothing. */
    String detail(Instant now) {
        return switch (state) {
            case SENT -> Time.moment(sentAt == null ? null : sentAt.toInstant(), now);
            case WAITING ->
                reason == null || nextAt == null
                        ? ""
                        : Words.t("notices.next", reasonText(), Time.moment(nextAt.toInstant(), now));
            case CLAIMED -> "";
            case FAILED, UNCERTAIN -> reasonText();
        };
    }

    private String reasonText() {
        return reason == null ? "" : Words.t("notices.reason." + reason);
    }
}
