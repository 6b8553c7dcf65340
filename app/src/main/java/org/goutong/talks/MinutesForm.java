package org.goutong.talks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What was spoken of at a meeting with employers, as it was typed.
 *
 * @param seen the state of the meeting it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 */
record MinutesForm(String minutes, String opinions, String seen, String take) implements RowForm<MinutesForm> {

    private static final int LONGEST_TEXT = 4_000;

    MinutesForm(@Nullable String minutes, @Nullable String opinions, @Nullable String seen, @Nullable String take) {
        this.minutes = Typed.text(minutes);
        this.opinions = Typed.text(opinions);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    /** What is written down of a meeting so far. */
    static MinutesForm of(EmployerMeeting meeting) {
        return new MinutesForm(meeting.minutes(), meeting.opinions(), "", "").madeFrom(meeting.version());
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("minutes", minutes);
        columns.put("opinions", opinions);
        return columns;
    }

    @Override
    public MinutesForm with(Map<String, String> columns, Seen state) {
        return new MinutesForm(columns.get("minutes"), columns.get("opinions"), state.text(), "");
    }

    Problems check() {
        var problems = Problems.none();
        problems.limit("minutes", minutes, LONGEST_TEXT);
        problems.limit("opinions", opinions, LONGEST_TEXT);
        return problems;
    }
}
