package org.goutong.joining;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/** What waits at a stall, longest first. */
record QueuePanel(UUID meetingId, List<QueueRow> rows, int waiting, String tail, boolean mayReview, Instant now)
        implements View {

    @Nullable
    UUID last() {
        return rows.isEmpty() ? null : rows.getLast().id();
    }
}
