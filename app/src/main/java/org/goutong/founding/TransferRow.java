package org.goutong.founding;

import java.time.OffsetDateTime;
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

    /** What they said. */
    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED;

        /** In the visitor's language. */
        String word() {
            return Words.t("founding.transfer." + name());
        }
    }

    boolean open() {
        return state == State.OFFERED;
    }
}
