package org.goutong.rosters;

/**
 * What undoing a settlement did.
 *
 * @param withdrawn employers that are out of the register again
 * @param kept employers that stayed, because something had come of them since
 */
public record Undone(int withdrawn, int kept) {}
