package org.goutong.rosters;

import java.util.List;
import org.goutong.web.View;

/**
 * What a settlement did, and whether it can be taken back.
 *
 * @param undoneAt when it was undone, empty while it holds
 * @param until last day on which it can be undone
 * @param kept employers that stayed in the register when it was undone, at most 500
 */
record SettlementPage(
        Roster roster,
        Settlement settlement,
        String settledAt,
        String undoneAt,
        String until,
        List<KeptRow> kept,
        boolean mayUndo)
        implements View {

    /** About how many seconds undoing takes, in tens; 0 when that is not worth a word. */
    int seconds() {
        return new SettlementPlan(settlement.registered(), 0).seconds();
    }

    String path() {
        return "/rosters/" + roster.id();
    }
}
