package org.goutong.heads;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan for a head firm as it was typed.
 *
 * @param seen the state of the step it was made from, as {@link Seen#text}; empty for a new one
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 * @param why why it is changed, for whoever reads the history; may be empty
 */
record HeadStepForm(String title, String owner, String due, String why, String seen, String take)
        implements RowForm<HeadStepForm> {

    private static final int LONGEST_TITLE = 100;

    HeadStepForm(
            @Nullable String title,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String why,
            @Nullable String seen,
            @Nullable String take) {
        this.title = Typed.line(title);
        this.owner = Typed.line(owner);
        this.due = Typed.line(due);
        this.why = Typed.line(why);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static HeadStepForm empty(UUID owner, LocalDate due) {
        return new HeadStepForm("", owner.toString(), due.toString(), "", "", "");
    }

    static HeadStepForm of(HeadStep step) {
        return new HeadStepForm(
                        step.title(), step.ownerId().toString(), step.dueOn().toString(), "", "", "")
                .madeFrom(step.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("title", title);
        columns.put("owner_id", owner);
        columns.put("due_on", due);
        return columns;
    }

    @Override
    public HeadStepForm with(Map<String, String> columns, Seen state) {
        return new HeadStepForm(
                columns.get("title"), columns.get("owner_id"), columns.get("due_on"), why, state.text(), "");
    }

    /**
     * The step it states.
     *
     * @throws org.goutong.web.InvalidForm when something is missing or cannot be read, naming the field
     */
    NewHeadStep step() {
        var problems = Problems.none().require("title", title, "heads.step.missing");
        problems.limit("title", title, LONGEST_TITLE);
        var person = Typed.id(owner);
        if (person == null) {
            problems.add("owner", "heads.owner.choose");
        }
        var day = Typed.day(due);
        if (day == null) {
            problems.add("due", "heads.due.missing");
        }
        problems.limit("why", why, HeadPlanForm.LONGEST_WHY);
        problems.refuse();
        return new NewHeadStep(title, Objects.requireNonNull(person), Objects.requireNonNull(day));
    }
}
