package org.goutong.rosters;

/**
 * What a settlement would do; whoever settles names the plan they have seen.
 *
 * @param registered new employers to enter
 * @param linked lines that mean employers of the register
 */
public record SettlementPlan(int registered, int linked) {

    boolean isEmpty() {
        return registered + linked == 0;
    }
}
