package org.goutong.matching.spark;

import java.io.Serializable;
import java.util.List;
import org.goutong.matching.Kernel;

/**
 * Which rows stand in the buckets of one partition; immutable.
 *
 * @param size how many rows each bucket has; counted no further than one beyond {@link Kernel#MOST_ROWS}
 * @param start where the rows of each bucket begin; there are none for a bucket that is too large to be looked into
 * @param rows number of each row
 * @param ranks what breaks ties between them
 */
record Postings(short[] size, int[] start, int[] rows, int[] ranks) implements Serializable {

    /**
     * Sorts rows into their buckets.
     *
     * @param mail bucket, row and rank, again and again
     */
    static Postings of(int buckets, List<int[]> mail) {
        var size = new short[buckets];
        for (var numbers : mail) {
            for (int i = 0; i < numbers.length; i += 3) {
                size[numbers[i]] = (short) Math.min(size[numbers[i]] + 1, Kernel.MOST_ROWS + 1);
            }
        }
        var start = new int[buckets + 1];
        for (int bucket = 0; bucket < buckets; bucket++) {
            start[bucket + 1] = start[bucket] + (size[bucket] > Kernel.MOST_ROWS ? 0 : size[bucket]);
        }
        var next = start.clone();
        var rows = new int[start[buckets]];
        var ranks = new int[start[buckets]];
        for (var numbers : mail) {
            for (int i = 0; i < numbers.length; i += 3) {
                int bucket = numbers[i];
                if (size[bucket] <= Kernel.MOST_ROWS) {
                    int at = next[bucket]++;
                    rows[at] = numbers[i + 1];
                    ranks[at] = numbers[i + 2];
                }
            }
        }
        return new Postings(size, start, rows, ranks);
    }
}
