package org.goutong.reports;

/**
 * What the rows of a figure come to.
 *
 * @param rows how many there are
 * @param value the sum of their quantities
 */
record Total(long rows, long value) {}
