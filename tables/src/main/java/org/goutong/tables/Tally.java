package org.goutong.tables;

/**
 * What became of every row below the header: {@code rows = taken + blank + skipped}.
 *
 * @param rows all of them
 * @param taken handed to the reader
 * @param blank without a single filled cell
 * @param skipped left out, each with a {@link TableNote} that says why
 */
public record Tally(long rows, long taken, long blank, long skipped) {}
