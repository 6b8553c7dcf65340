package org.goutong.founding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.founding.TermEntry.Kind;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;

/** The term of one union: when it ends, what happened to it, and the form for what has happened now. */
record TermPage(
        TermRow term, List<TermEntry> entries, TermForm form, Problems problems, boolean mayWrite, LocalDate today)
        implements View {

    String path() {
        return "/foundings/" + term.id() + "/term";
    }

    String day(LocalDate day) {
        return Time.date(day, today);
    }

    /** What can be entered now: a chair who is vacant is elected, another becomes vacant. */
    List<Kind> kinds() {
        return List.of(Kind.RE_ELECTION, Kind.DELAY, term.vacantOn() == null ? Kind.VACANCY : Kind.BY_ELECTION);
    }

    Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        Term.allowedYears(today).forEach(count -> years.put(count.toString(), Words.t("founding.term.years", count)));
        return years;
    }

    String finding() {
        return Words.t(
                term.lastDay().isBefore(today) ? "founding.term.finding.over" : "founding.term.finding",
                day(term.lastDay()));
    }
}
