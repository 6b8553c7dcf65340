package org.goutong.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goutong.web.Time;
import org.goutong.web.Words;

/**
 * A line of the scroll. A next step is set with nearly every contact and often put off; told one by one, years of them would
 * bury what was said.
 *
 * @param row what happened; of next steps in a row the last one
 * @param nexts the next steps that are told with it, the latest first: what was set with a contact, or a run of at least two
 */
record TimelineLine(TimelineRow row, List<TimelineRow> nexts) {

    /** The lines of rows that stand in the order of the scroll, the latest first. */
    static List<TimelineLine> of(List<TimelineRow> rows) {
        var lines = new ArrayList<TimelineLine>();
        for (int at = 0; at < rows.size(); ) {
            int end = at;
            while (end < rows.size() && rows.get(end).kind() == TimelineRow.Kind.NEXT) {
                end++;
            }
            boolean set = end > at && end < rows.size() && sets(rows.get(end), rows.get(end - 1));
            run(lines, rows.subList(at, set ? end - 1 : end));
            if (end < rows.size()) {
                lines.add(new TimelineLine(rows.get(end), set ? List.of(rows.get(end - 1)) : List.of()));
            }
            at = end + 1;
        }
        return lines;
    }

    /** Whoever notes a contact says there what comes next; nothing has happened between the two. */
    private static boolean sets(TimelineRow contact, TimelineRow next) {
        return contact.kind() == TimelineRow.Kind.CONTACT
                && contact.goneBy().isEmpty()
                && (next.byName().equals(contact.byName()) || next.byName().equals(contact.enteredBy()))
                && day(next).equals(day(contact));
    }

    private static void run(List<TimelineLine> lines, List<TimelineRow> nexts) {
        if (!nexts.isEmpty()) {
            lines.add(new TimelineLine(nexts.getFirst(), nexts.size() == 1 ? List.of() : List.copyOf(nexts)));
        }
    }

    /** Whether several next steps are folded into it. */
    boolean folded() {
        return row.kind() == TimelineRow.Kind.NEXT && !nexts.isEmpty();
    }

    /** The day, or the days of what is folded, for example {@code 11月12日–11月26日}. */
    String when(LocalDate today) {
        var last = Time.date(day(row), today);
        var first = folded() ? Time.date(day(nexts.getLast()), today) : last;
        return first.equals(last) ? last : first + "–" + last;
    }

    /** How and by whom; of what is folded only that it is about next steps. */
    String how() {
        return folded() ? Words.t("cases.timeline.NEXT") : row.how();
    }

    private static LocalDate day(TimelineRow row) {
        return Time.day(row.at().toInstant());
    }
}
