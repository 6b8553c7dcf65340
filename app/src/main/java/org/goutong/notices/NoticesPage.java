package org.goutong.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own notices.
 *
 * @param next cursor of the following page, null on the last one
 * @param mayAudit whether the ledger of all that was sent is theirs to read
 */
record NoticesPage(
        List<NoticeRow> rows,
        int unread,
        Instant now,
        @Nullable String next,
        boolean first,
        boolean mayAudit) implements View {

    String finding() {
        return unread > NoticeQueries.MOST_COUNTED
                ? Words.t("notices.finding.many", NoticeQueries.MOST_COUNTED)
                : Words.t("notices.finding", unread);
    }

    LocalDate today() {
        return Time.day(now);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : "/notices?cursor=" + next;
    }
}
