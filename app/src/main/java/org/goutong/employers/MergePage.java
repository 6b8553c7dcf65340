package org.goutong.employers;

import java.util.List;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one employer side by side, and what becoming one comes to.
 *
 * @param facts those of which one of them says something
 * @param moving words for what would move, each with its number
 * @param refusal why they cannot become one; empty when they can
 * @param keeper union to ask because it keeps one of them; empty when the person's own units keep both
 * @param asked which of the two it is to be asked about; null without a keeper
 */
record MergePage(
        Employer kept,
        Employer gone,
        List<Side> facts,
        List<String> moving,
        String refusal,
        String keeper,
        @Nullable Employer asked,
        String reason,
        Problems problems)
        implements View {

    /**
     * One fact of both.
     *
     * @param field name of the column
     * @param taken whether the dissolved one's is chosen
     * @param choice whether there is anything to choose: both say something, and not the same
     */
    record Side(
            String field,
            String fact,
            String kept,
            String keptOrigin,
            String gone,
            String goneOrigin,
            boolean taken,
            boolean choice) {}

    boolean refused() {
        return !refusal.isEmpty();
    }

    String path() {
        return "/employers/" + kept.id();
    }
}
