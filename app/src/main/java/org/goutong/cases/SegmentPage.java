package org.goutong.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.employers.Employers;
import org.goutong.talks.EmployerMeeting;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the employers of a segment that are invited to a meeting.
 *
 * @param places of the unit, by identifier
 * @param rows the largest that are not invited yet, at most {@link #MOST}
 */
record SegmentPage(
        EmployerMeeting meeting,
        Segment segment,
        Map<String, String> places,
        SegmentQueries.Matches matches,
        List<SegmentQueries.Row> rows)
        implements View {

    /** Employers on one page. */
    static final int MOST = 200;

    Map<String, String> industries() {
        return Employers.industries();
    }

    String industry(@Nullable String letter) {
        return letter == null ? "" : industries().getOrDefault(letter, letter);
    }

    /** The stages before a union, and that nobody works on it. */
    Map<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        stages.put(Segment.NOBODYS, Words.t("cases.proposals.no-case"));
        for (var stage : Stage.values()) {
            if (stage != Stage.FOUNDED) {
                stages.put(stage.name(), stage.word());
            }
        }
        return stages;
    }

    String stage() {
        return segment.nobodys()
                ? Segment.NOBODYS
                : segment.stage() == null ? "" : segment.stage().name();
    }

    boolean more() {
        return matches.left() > rows.size();
    }
}
