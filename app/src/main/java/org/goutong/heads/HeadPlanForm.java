package org.goutong.heads;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.goutong.audit.Reconciled;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A plan for a head firm as it was typed.
 *
 * @param seen the state of the plan it was made from, as {@link Seen#text}; empty for a new one
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 * @param why why it is changed, for whoever reads the history; may be empty
 */
record HeadPlanForm(
        String sponsor,
        String sponsorLevel,
        String route,
        String note,
        String review,
        String why,
        String seen,
        String take)
        implements RowForm<HeadPlanForm> {

    static final int LONGEST_SPONSOR = 60;
    static final int LONGEST_NOTE = 500;
    static final int LONGEST_WHY = 200;

    HeadPlanForm(
            @Nullable String sponsor,
            @Nullable String sponsorLevel,
            @Nullable String route,
            @Nullable String note,
            @Nullable String review,
            @Nullable String why,
            @Nullable String seen,
            @Nullable String take) {
        this.sponsor = Typed.line(sponsor);
        this.sponsorLevel = Typed.line(sponsorLevel);
        this.route = Typed.line(route);
        this.note = Typed.text(note);
        this.review = Typed.line(review);
        this.why = Typed.line(why);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static HeadPlanForm empty(LocalDate review) {
        return new HeadPlanForm("", "", "", "", review.toString(), "", "", "");
    }

    static HeadPlanForm of(HeadPlan plan) {
        var form = new HeadPlanForm(
                plan.sponsor(),
                plan.sponsorLevel().name(),
                plan.route().name(),
                plan.note(),
                plan.reviewOn().toString(),
                "",
                "",
                "");
        return form.madeFrom(plan.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("sponsor", sponsor);
        columns.put("sponsor_level", sponsorLevel);
        columns.put("route", route);
        columns.put("note", note);
        columns.put("review_on", review);
        return columns;
    }

    /** Whoever carries a plan does so at one level. */
    @Override
    public Reconciled together(HeadPlanForm now) {
        return Reconciled.of(state(), columns(), now.state().version(), now.columns(), "sponsor", "sponsor_level");
    }

    @Override
    public HeadPlanForm with(Map<String, String> columns, Seen state) {
        return new HeadPlanForm(
                columns.get("sponsor"),
                columns.get("sponsor_level"),
                columns.get("route"),
                columns.get("note"),
                columns.get("review_on"),
                why,
                state.text(),
                "");
    }

    /**
     * The plan it states.
     *
     * @throws org.goutong.web.InvalidForm when something is missing or cannot be read, naming the field
     */
    NewHeadPlan plan() {
        var problems = Problems.none().require("sponsor", sponsor, "heads.sponsor.missing");
        problems.limit("sponsor", sponsor, LONGEST_SPONSOR);
        var level = Typed.oneOf(SponsorLevel.class, sponsorLevel);
        if (level == null) {
            problems.add("sponsorLevel", "heads.sponsor-level.choose");
        }
        var way = Typed.oneOf(HeadRoute.class, route);
        if (way == null) {
            problems.add("route", "heads.route.choose");
        }
        problems.limit("note", note, LONGEST_NOTE);
        var day = Typed.day(review);
        if (day == null) {
            problems.add("review", "heads.review.missing");
        }
        problems.limit("why", why, LONGEST_WHY);
        problems.refuse();
        return new NewHeadPlan(
                sponsor, Objects.requireNonNull(level), Objects.requireNonNull(way), note, Objects.requireNonNull(day));
    }
}
