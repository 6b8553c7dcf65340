package org.goutong.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.goutong.web.View;

/**
 * The cases of a unit as a board: five columns of two stages each, a few cards of each.
 *
 * @param common whether so many employers have the text in their names that not all were looked at
 * @param ended how many rest
 * @param owners who can be chosen
 */
record CaseBoardPage(
        List<CaseCard> cards,
        CaseFilter filter,
        CaseFigures figures,
        boolean common,
        int ended,
        String unit,
        Map<String, String> owners,
        PoolRules pool,
        LocalDate today,
        boolean mayMove)
        implements View {

    static final int MOST_IN_A_LANE = 5;

    /** The first column that has cards, for whoever walks by keyboard. */
    Stage.Lane firstLane() {
        return Arrays.stream(Stage.Lane.values())
                .filter(lane -> figures.shown(lane) > 0)
                .findFirst()
                .orElse(Stage.Lane.LEARNING);
    }

    /** The cards of a column, what is due or waits longest first. */
    List<CaseCard> of(Stage.Lane lane) {
        return cards.stream()
                .filter(card -> lane.stages().contains(card.stage()))
                .sorted(Comparator.comparing(
                                (CaseCard card) -> card.day(filter.due()),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(CaseCard::id))
                .limit(MOST_IN_A_LANE)
                .toList();
    }

    CaseAddress at() {
        return new CaseAddress(filter);
    }
}
