package org.goutong.matching;

/**
 * A line that says again what another line of its list says.
 *
 * @param kept row that stands for both
 * @param row row that is left out of the comparison
 */
public record Duplicate(Side side, int kept, int row) {

    /** One of the two lists. */
    public enum Side {
        LEFT,
        RIGHT
    }
}
