package org.goutong.founding;

import java.util.Map;
import java.util.Set;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What was said while a notice hung and what was done about it, as it was typed.
 *
 * @param notice {@code candidates} or {@code result}
 * @param objections 无 when nothing was said
 * @param seen the state of the founding it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
record ObjectionsForm(String notice, String objections, String seen, String take) implements RowForm<ObjectionsForm> {

    private static final String NOTHING = "无";
    private static final Set<String> NOTHINGS = Set.of(NOTHING, "没有", "none", "None");
    private static final int LONGEST = 200;

    ObjectionsForm(@Nullable String notice, @Nullable String objections, @Nullable String seen, @Nullable String take) {
        this.notice = "candidates".equals(notice) ? "candidates" : "result";
        var text = Typed.line(objections);
        this.objections = NOTHINGS.contains(text) ? NOTHING : text;
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static ObjectionsForm of(Founding founding, boolean candidates) {
        var kept = candidates ? founding.candidatesObjections() : founding.resultObjections();
        return new ObjectionsForm(
                        candidates ? "candidates" : "result",
                        kept == null ? "" : kept.isEmpty() ? NOTHING : kept,
                        "",
                        "")
                .madeFrom(founding.version());
    }

    @Override
    public Map<String, String> columns() {
        return Map.of(column(), objections);
    }

    private String column() {
        return notice + "_objections";
    }

    @Override
    public ObjectionsForm with(Map<String, String> columns, Seen state) {
        return new ObjectionsForm(notice, columns.get(column()), state.text(), "");
    }

    boolean candidates() {
        return notice.equals("candidates");
    }

    Problems check() {
        var problems = Problems.none().require("objections", objections, "founding.objections.missing");
        problems.limit("objections", objections, LONGEST);
        return problems;
    }

    /** What is kept: nothing where nothing was said. */
    String text() {
        return objections.equals(NOTHING) ? "" : objections;
    }
}
