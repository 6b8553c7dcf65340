package org.goutong.audit;

/**
 * A fact that two people changed at the same time, as the second one is shown it.
 *
 * @param fact for example 职工
 * @param theirs what it says by now
 * @param origin who made it so, and when; empty when nobody knows
 * @param yours what saving would make of it
 */
public record Overwritten(String fact, String theirs, String origin, String yours) {}
