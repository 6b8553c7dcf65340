package org.goutong.rosters;

import org.goutong.web.View;

/** What settling a list will do, before it is done. */
record SettlePage(Roster roster, Counts counts) implements View {

    String path() {
        return "/rosters/" + roster.id();
    }

    String path(Verdict verdict) {
        return path() + "?verdict=" + verdict.name();
    }

    SettlementPlan plan() {
        return new SettlementPlan(counts.openNew(), counts.openKnown());
    }

    int leftOut() {
        return counts.doubtful() + counts.duplicate() + counts.unreadable();
    }
}
