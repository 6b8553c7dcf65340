package org.goutong.rosters;

/**
 * A settlement among those of its list.
 *
 * @param when when it was settled
 * @param undone when it was undone, empty while it holds
 */
record SettlementRow(Settlement settlement, String when, String undone) {}
