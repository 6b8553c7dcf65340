package org.goutong.rosters;

import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One line that a person looks at, and whom it may mean.
 *
 * @param doubtful how many lines wait, this one included when it does
 * @param candidates employers it may mean, at most five
 * @param twin the line that names the same, or may do so; null when there is none
 * @param q what was searched for in the register, empty at first
 * @param hits employers found
 * @param last the person's own last decision on this list, null when there is none
 * @param units names of units by code
 * @param alone whether the line was opened by itself, not in the row of doubtful ones
 */
record ReviewPage(
        Roster roster,
        LineRow line,
        int doubtful,
        List<CandidateRow> candidates,
        @Nullable LineRow twin,
        String q,
        List<CandidateRow> hits,
        @Nullable LineRow last,
        Map<String, String> units,
        boolean alone,
        Problems problems)
        implements View {

    String path() {
        return "/rosters/" + roster.id();
    }

    String linePath() {
        return path() + "/lines/" + line.rowNumber();
    }

    String skipPath() {
        return path() + "/review?after=" + line.rowNumber();
    }

    String unit(CandidateRow candidate) {
        return units.getOrDefault(candidate.orgCode(), "");
    }

    boolean decided() {
        return !line.decidedByName().isEmpty();
    }
}
