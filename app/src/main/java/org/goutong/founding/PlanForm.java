package org.goutong.founding;

import java.time.LocalDate;
import java.util.Objects;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** How an election is planned, as it was typed. */
record PlanForm(
        @Nullable Boolean congress,
        String delegates,
        String viceChairs,
        String committeeSeats,
        String auditSeats,
        String womenSeats,
        String termYears) {

    private static final int MOST = 999;

    PlanForm(
            @Nullable Boolean congress,
            @Nullable String delegates,
            @Nullable String viceChairs,
            @Nullable String committeeSeats,
            @Nullable String auditSeats,
            @Nullable String womenSeats,
            @Nullable String termYears) {
        this.congress = Boolean.TRUE.equals(congress);
        this.delegates = Typed.line(delegates);
        this.viceChairs = Typed.line(viceChairs);
        this.committeeSeats = Typed.line(committeeSeats);
        this.auditSeats = Typed.line(auditSeats);
        this.womenSeats = Typed.line(womenSeats);
        this.termYears = Typed.line(termYears);
    }

    static PlanForm of(Founding founding) {
        return new PlanForm(
                founding.congress(),
                Objects.toString(founding.delegates(), ""),
                String.valueOf(founding.viceChairs()),
                Objects.toString(founding.committeeSeats(), ""),
                Objects.toString(founding.auditSeats(), ""),
                Objects.toString(founding.womenSeats(), ""),
                Objects.toString(founding.termYears(), ""));
    }

    Problems check(LocalDate today) {
        var problems = Problems.none();
        FactsForm.count(problems, "delegates", delegates);
        FactsForm.count(problems, "viceChairs", viceChairs);
        FactsForm.count(problems, "committeeSeats", committeeSeats);
        FactsForm.count(problems, "auditSeats", auditSeats);
        FactsForm.count(problems, "womenSeats", womenSeats);
        var years = Typed.count(termYears, MOST);
        if (years == null || !Term.allowedYears(today).contains(years)) {
            problems.add("termYears", "founding.term.choose");
        }
        return problems;
    }

    /** What it says, once {@link #check} has found nothing. */
    ElectionPlan plan() {
        return new ElectionPlan(
                Boolean.TRUE.equals(congress),
                Typed.count(delegates, MOST),
                Objects.requireNonNullElse(Typed.count(viceChairs, MOST), 0),
                Typed.count(committeeSeats, MOST),
                Typed.count(auditSeats, MOST),
                Typed.count(womenSeats, MOST),
                Typed.count(termYears, MOST));
    }
}
