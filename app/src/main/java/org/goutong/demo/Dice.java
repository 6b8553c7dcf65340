package org.goutong.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance with a fixed seed and a name, so that a change in one part of the city leaves the others as they are. */
final class Dice {

    private static final long SEED = 20160607L;

    // Only calls whose algorithm the specification of Random fixes, and whole numbers: equal on every machine and JDK.
    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    static Dice named(String name) {
        return new Dice(SEED * 1_000_003L + name.hashCode());
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The position of a weight, chosen in proportion to it. */
    int weighted(int... weights) {
        var total = 0;
        for (var weight : weights) {
            total += weight;
        }
        var rest = random.nextInt(total);
        var position = 0;
        while (rest >= weights[position]) {
            rest -= weights[position++];
        }
        return position;
    }

    <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        for (var last = shuffled.size() - 1; last > 0; last--) {
            var other = random.nextInt(last + 1);
            var kept = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }

    /** A key of version 4, as a telephone's browser would make it. */
    UUID uuid() {
        return new UUID(
                random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L,
                random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
