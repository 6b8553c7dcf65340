package org.goutong.employers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.goutong.audit.HistoryRow;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;

/**
 * What parting two merged employers comes to, before it is done.
 *
 * @param later words for facts that somebody has changed since
 * @param chosen what is ticked, single rows and the rest of kinds
 */
record PartingPage(
        Parting parting,
        String when,
        List<HistoryRow> later,
        Set<String> chosen,
        String reason,
        Problems problems,
        LocalDate today)
        implements View {

    String path() {
        return "/employers/%s/partings/%s"
                .formatted(parting.merge().keptId(), parting.merge().id());
    }

    /** What a row says; a day at its beginning is written for people. */
    String said(References.Told row) {
        var told = row.told();
        var first = told.split(" ", 2)[0];
        try {
            return Time.date(LocalDate.parse(first), today) + told.substring(first.length());
        } catch (DateTimeParseException noDay) {
            return told;
        }
    }
}
