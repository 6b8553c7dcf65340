package org.goutong.audit;

/**
 * A change as it is read.
 *
 * @param fact for example 职工
 * @param origin who made it, and when
 * @param why in their words; empty when they gave no reason
 */
public record HistoryRow(String fact, String before, String after, String origin, String why) {}
