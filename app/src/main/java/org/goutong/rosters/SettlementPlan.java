package org.goutong.rosters;

/**
 * What a settlement would do; whoever settles names the plan they have seen.
 *
 * @param registered new employers to enter
 * @param linked lines that mean employers of the register
 */
public record SettlementPlan(int registered, int linked) {

    private static final int ENTERED_A_SECOND = 5_000;

    /** About how many seconds it takes on two cores, in tens; 0 when that is not worth a word. */
    int seconds() {
        int seconds = registered / ENTERED_A_SECOND;
        return seconds < 2 ? 0 : (seconds + 9) / 10 * 10;
    }

    boolean isEmpty() {
        return registered + linked == 0;
    }
}
