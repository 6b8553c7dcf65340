package org.goutong.matching;

/**
 * Two lines that are one employer.
 *
 * @param left row in the left list
 * @param right row in the right list
 * @param confidence share of such links that are right, from 0.5 to 1
 */
public record Link(int left, int right, double confidence, Band band) {}
