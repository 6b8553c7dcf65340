package org.goutong.leads;

/**
 * What became of the employers somebody chose.
 *
 * @param fresh new leads, each with its task
 * @param already leads that were there before and stay as they are
 * @param organised employers that have a union by now and need no lead
 */
public record Raised(int fresh, int already, int organised) {}
