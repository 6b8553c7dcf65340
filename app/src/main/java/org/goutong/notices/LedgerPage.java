package org.goutong.notices;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * What was to be sent, what was, and what was not, day by day.
 *
 * @param until the last day shown
 * @param off channels that nothing carries here
 */
record LedgerPage(LocalDate today, LocalDate until, List<LedgerLine> lines, List<Channel> off) implements View {

    /** Days on one page. */
    static final int DAYS = 7;

    String finding() {
        var failed = lines.stream().mapToLong(LedgerLine::failed).sum();
        var uncertain = lines.stream().mapToLong(LedgerLine::uncertain).sum();
        return failed + uncertain == 0
                ? Words.t("notices.ledger.fine")
                : Words.t("notices.ledger.finding", failed, uncertain);
    }

    List<LocalDate> days() {
        return lines.stream().map(LedgerLine::day).distinct().toList();
    }

    List<LedgerLine> on(LocalDate day) {
        return lines.stream().filter(line -> line.day().equals(day)).toList();
    }

    String date(LocalDate day) {
        return Time.date(day, today);
    }

    boolean latest() {
        return !until.isBefore(today);
    }

    String earlier() {
        return "/notices/deliveries?until=" + until.minusDays(DAYS);
    }
}
