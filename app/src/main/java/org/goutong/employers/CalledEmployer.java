package org.goutong.employers;

/**
 * An employer as it was called: by its own name and code, or by those of one that was merged into it.
 *
 * @param normalName as names are compared
 * @param creditCode empty when that record has none
 */
public record CalledEmployer(String normalName, String creditCode, Employer employer) {}
