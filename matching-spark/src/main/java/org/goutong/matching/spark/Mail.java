package org.goutong.matching.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Numbers that one partition sends to others, packed in one array for each of them. */
final class Mail {

    private final int[][] numbers;
    private final int[] length;

    Mail(int partitions) {
        numbers = new int[partitions][16];
        length = new int[partitions];
    }

    void add(int to, int number) {
        if (length[to] == numbers[to].length) {
            numbers[to] = Arrays.copyOf(numbers[to], length[to] * 2);
        }
        numbers[to][length[to]++] = number;
    }

    void add(int to, long number) {
        add(to, (int) (number >>> 32));
        add(to, (int) number);
    }

    boolean isEmpty(int to) {
        return length[to] == 0;
    }

    /** What is there for one. */
    int[] of(int to) {
        return Arrays.copyOf(numbers[to], length[to]);
    }

    /** Everything, addressed. */
    Iterator<Tuple2<Integer, int[]>> sent() {
        return IntStream.range(0, numbers.length)
                .filter(to -> length[to] > 0)
                .mapToObj(to -> {
                    var packed = new Tuple2<>(to, Arrays.copyOf(numbers[to], length[to]));
                    numbers[to] = new int[0];
                    return packed;
                })
                .iterator();
    }

    /** Brings what is addressed to its partition. */
    static <T> JavaRDD<T> delivered(JavaPairRDD<Integer, T> sent, int partitions) {
        return sent.partitionBy(new ToPartition(partitions)).values();
    }

    static <T> List<T> all(Iterator<T> arrived) {
        var all = new ArrayList<T>();
        arrived.forEachRemaining(all::add);
        return all;
    }

    private static final class ToPartition extends Partitioner {

        private final int partitions;

        ToPartition(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object key) {
            return (Integer) key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ToPartition that && that.partitions == partitions;
        }

        @Override
        public int hashCode() {
            return partitions;
        }
    }
}
