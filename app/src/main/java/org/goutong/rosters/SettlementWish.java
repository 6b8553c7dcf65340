package org.goutong.rosters;

import java.util.UUID;

/**
 * That somebody wants a list settled which takes longer than a page can wait.
 *
 * @param registered as in {@link SettlementPlan}
 * @param linked as in {@link SettlementPlan}
 */
record SettlementWish(UUID rosterId, String orgCode, String username, int registered, int linked) {

    SettlementPlan plan() {
        return new SettlementPlan(registered, linked);
    }
}
