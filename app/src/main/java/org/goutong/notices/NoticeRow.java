package org.goutong.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** An own notice on the page of notices. */
record NoticeRow(
        UUID id,
        String rule,
        String subjectName,
        String path,
        String note,
        LocalDate dueOn,
        OffsetDateTime notedAt,
        @Nullable OffsetDateTime readAt) {

    boolean unread() {
        return readAt == null;
    }

    /** What it says, for example 该联系北京砚北国际货运代理有限公司了，今天到期. */
    String sentence(LocalDate today) {
        return Words.t("notices.say." + rule, subjectName, Time.date(dueOn, today));
    }

    String when(Instant now) {
        return Time.moment(notedAt.toInstant(), now);
    }
}
