package org.goutong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Where the case of an employer stands, above its file.
 *
 * @param kept null when there is none within reach
 * @param keeper the union that keeps it elsewhere; empty when nobody does
 * @param asking what the reader has asked of that union; null when there is nobody to ask
 * @param reached day on which each stage was reached last
 * @param weeks weeks in a row with a contact
 * @param waiting whom the decision waits for now, or null
 * @param last the last step, if the reader may take it back; otherwise null
 * @param contactKey makes one tap of 闭门羹 one attempt
 * @param union whether the employer has a union already
 */
record CaseHead(
        UUID employerId,
        @Nullable Case kept,
        String keeper,
        @Nullable Asking asking,
        Map<Stage, LocalDate> reached,
        int weeks,
        @Nullable Waiting waiting,
        @Nullable Step last,
        UUID contactKey,
        boolean union,
        boolean mayMove,
        LocalDate today,
        Instant now)
        implements View {

    /**
     * How the reader stands to a case that another unit keeps.
     *
     * @param last what they asked last; null when they have asked nothing
     * @param may whether they may ask
     */
    record Asking(@Nullable AccessRequest last, boolean may) {

        /** Whether asking, or asking again, is of any use. */
        boolean mayAsk() {
            return may && (last == null || !last.asked());
        }
    }
}
