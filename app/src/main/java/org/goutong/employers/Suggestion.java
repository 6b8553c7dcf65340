package org.goutong.employers;

/**
 * An employer somebody may mean who is still typing.
 *
 * @param here whether it works at the place of the stall
 */
public record Suggestion(String name, String address, boolean here) {}
