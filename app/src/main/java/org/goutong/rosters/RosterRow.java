package org.goutong.rosters;

/**
 * A list among others.
 *
 * @param unit name of the unit that works with it
 * @param place name of the place it is about, empty when there is none or it is another unit's
 * @param when when it came
 * @param doubtful lines that wait for a person
 */
record RosterRow(Roster roster, String unit, String place, String when, int doubtful) {}
