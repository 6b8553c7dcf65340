package org.goutong.founding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import org.goutong.audit.Reconciled;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * How an election is planned, as it was typed.
 *
 * @param seen the state of the founding it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
record PlanForm(
        @Nullable Boolean congress,
        String delegates,
        String viceChairs,
        String committeeSeats,
        String auditSeats,
        String womenSeats,
        String termYears,
        @Nullable Boolean committeeElects,
        String seen,
        String take)
        implements RowForm<PlanForm> {

    /** The day on which the candidates' notice was posted: another plan takes it down, so the form knows whether it hung. */
    static final String NOTICE = "candidates_posted_on";

    /** What saving another plan makes of the notice. */
    static final String TAKEN_DOWN = "TAKEN_DOWN";

    private static final int MOST = 999;

    PlanForm(
            @Nullable Boolean congress,
            @Nullable String delegates,
            @Nullable String viceChairs,
            @Nullable String committeeSeats,
            @Nullable String auditSeats,
            @Nullable String womenSeats,
            @Nullable String termYears,
            @Nullable Boolean committeeElects,
            @Nullable String seen,
            @Nullable String take) {
        this.congress = Boolean.TRUE.equals(congress);
        this.delegates = Typed.line(delegates);
        this.viceChairs = Typed.line(viceChairs);
        this.committeeSeats = Typed.line(committeeSeats);
        this.auditSeats = Typed.line(auditSeats);
        this.womenSeats = Typed.line(womenSeats);
        this.termYears = Typed.line(termYears);
        this.committeeElects = Boolean.TRUE.equals(committeeElects);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static PlanForm of(Founding founding) {
        var form = new PlanForm(
                founding.congress(),
                Objects.toString(founding.delegates(), ""),
                String.valueOf(founding.viceChairs()),
                Objects.toString(founding.committeeSeats(), ""),
                Objects.toString(founding.auditSeats(), ""),
                Objects.toString(founding.womenSeats(), ""),
                Objects.toString(founding.termYears(), ""),
                founding.committeeElects(),
                "",
                "");
        var seen = new LinkedHashMap<>(form.columns());
        seen.put(NOTICE, Objects.toString(founding.candidatesPostedOn(), ""));
        return form.with(form.columns(), Seen.of(founding.version(), seen));
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("congress", String.valueOf(congress));
        columns.put("delegates", delegates);
        columns.put("vice_chairs", viceChairs);
        columns.put("committee_seats", committeeSeats);
        columns.put("audit_seats", auditSeats);
        columns.put("women_seats", womenSeats);
        columns.put("term_years", termYears);
        columns.put("committee_elects", String.valueOf(committeeElects));
        return columns;
    }

    @Override
    public PlanForm with(Map<String, String> columns, Seen state) {
        return new PlanForm(
                Boolean.valueOf(columns.get("congress")),
                columns.get("delegates"),
                columns.get("vice_chairs"),
                columns.get("committee_seats"),
                columns.get("audit_seats"),
                columns.get("women_seats"),
                columns.get("term_years"),
                Boolean.valueOf(columns.get("committee_elects")),
                state.text(),
                "");
    }

    /**
     * The same with what the other one wrote, where that was asked for. Who leaves a notice hanging that was posted meanwhile
     * leaves the whole plan as it is.
     */
    @Override
    public PlanForm settled() {
        if (take.isEmpty()) {
            return this;
        }
        return state().disputed().contains(NOTICE)
                ? with(state().facts(), state())
                : with(state().takeOver(columns()), state());
    }

    /**
     * What two people made of a plan at the same time, put together. A notice that was posted since, and that another plan
     * would take down, is disputed.
     *
     * @param now the plan by now
     */
    @Override
    public Reconciled together(PlanForm now) {
        var state = now.state();
        var both = RowForm.super.together(now);
        var posted = state.facts().getOrDefault(NOTICE, "");
        if (posted.isEmpty()
                || posted.equals(state().facts().get(NOTICE))
                || with(both.facts(), state).plan().equals(now.plan())) {
            return both;
        }
        var facts = new LinkedHashMap<>(both.facts());
        facts.put(NOTICE, TAKEN_DOWN);
        var disputed = new LinkedHashSet<>(both.seen().disputed());
        disputed.add(NOTICE);
        return new Reconciled(
                Collections.unmodifiableMap(facts),
                new Seen(state.version(), state.facts(), Collections.unmodifiableSet(disputed)));
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
                Typed.count(termYears, MOST),
                Boolean.TRUE.equals(committeeElects));
    }
}
