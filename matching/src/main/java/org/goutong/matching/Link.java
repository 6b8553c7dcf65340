package org.goutong.matching;

/**
 * Two lines that are one employer.
 *
 * @param left row in the left list
 * @param right row in the right list
 * @param confidence how sure the link is, from 0.5 to 1; cautious, so that at least that share of such links is right
 */
public record Link(int left, int right, double confidence, Band band) {}
