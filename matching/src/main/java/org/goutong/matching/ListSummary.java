package org.goutong.matching;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What decides which of two lists is searched for the lines of the other.
 *
 * @param formal how many names have a legal form
 * @param ranks says of what lines the list is, whatever their order
 */
public record ListSummary(long lines, long formal, long ranks) implements Serializable {

    private static final double SMALLEST_DIFFERENCE = 0.02;
    /** Fewer lines neither show how formal their list is nor what is rare in it. */
    private static final int ENOUGH_LINES = 10;

    /** The summary of a list, or of a part of one. */
    public static ListSummary of(EmployerList list) {
        long formal = 0;
        for (int row = 0; row < list.size; row++) {
            formal += list.form(row) == 0 ? 0 : 1;
        }
        return new ListSummary(
                list.size, formal, Arrays.stream(list.rank).asLongStream().sum());
    }

    /** The summary of two parts as one. */
    public ListSummary plus(ListSummary other) {
        return new ListSummary(lines + other.lines, formal + other.formal, ranks + other.ranks);
    }

    /** Whether this list is searched: the one with more legal forms, then the longer one, then what they say. */
    public boolean isSearchedRatherThan(ListSummary other) {
        double difference = formality() - other.formality();
        if (Math.abs(difference) > SMALLEST_DIFFERENCE && Math.min(lines, other.lines) >= ENOUGH_LINES) {
            return difference > 0;
        }
        return lines != other.lines ? lines > other.lines : ranks > other.ranks;
    }

    private double formality() {
        return lines == 0 ? 0 : formal / (double) lines;
    }
}
