package org.goutong.matching;

import java.util.List;

/**
 * An employer of a register that may be meant.
 *
 * @param id what the register calls it
 * @param name as registered
 * @param confidence chance that it was meant, from 0 to 1
 * @param reasons what speaks for and against it, most important first
 */
public record Candidate(String id, String name, double confidence, List<Reason> reasons) {}
