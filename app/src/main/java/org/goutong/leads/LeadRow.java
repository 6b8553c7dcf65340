package org.goutong.leads;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.goutong.web.Words;

/** A lead in a list. */
record LeadRow(
        UUID id,
        UUID employerId,
        String name,
        UUID meetingId,
        String meeting,
        OffsetDateTime metAt,
        int applicants,
        String stage,
        String ownerName,
        LocalDate dueOn,
        String orgCode) {

    String stageName() {
        return Words.t("leads.stage." + stage);
    }

    boolean late(LocalDate today) {
        return dueOn.isBefore(today);
    }

    /** How long there is, for example 超期 3 天. */
    String due(LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, dueOn);
        return days < 0
                ? Words.t("leads.due.late", -days)
                : days == 0 ? Words.t("leads.due.today") : Words.t("leads.due.left", days);
    }
}
