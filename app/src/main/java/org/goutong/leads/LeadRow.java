package org.goutong.leads;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** A lead in a list. */
record LeadRow(
        UUID id,
        UUID employerId,
        String name,
        UUID meetingId,
        String meeting,
        OffsetDateTime metAt,
        int applicants,
        String ownerName,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        String orgCode) {

    boolean late(LocalDate today) {
        return answeredOn == null && dueOn.isBefore(today);
    }

    /** How long there is, for example 超期 3 天, or when somebody was there. */
    String due(LocalDate today) {
        if (answeredOn != null) {
            return Words.t("leads.answered", Time.date(answeredOn, today));
        }
        var days = ChronoUnit.DAYS.between(today, dueOn);
        return days < 0
                ? Words.t("leads.due.late", -days)
                : days == 0 ? Words.t("leads.due.today") : Words.t("leads.due.left", days);
    }
}
