package org.goutong.matching;

import java.util.List;

/**
 * What a register says to a typed text.
 *
 * @param candidates at most five, best first; their confidence is the chance that each was meant
 * @param known whether the first candidate is more likely meant than that the employer is not in the register
 */
public record Answer(List<Candidate> candidates, boolean known) {}
