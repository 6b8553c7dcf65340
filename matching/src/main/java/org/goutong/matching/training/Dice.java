package org.goutong.matching.training;

import java.util.List;

/** Random numbers that follow from a seed and the place where they are thrown, so that any part can be made alone. */
final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of one place; equal seeds and places give equal throws. */
    static Dice at(long seed, long... place) {
        long state = mixed(seed + GOLDEN);
        for (long part : place) {
            state = mixed(state ^ mixed(part + GOLDEN));
        }
        return new Dice(state);
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** From 0 below the bound. */
    int below(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** From 0 below 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Roughly normal: mean 0, deviation 1. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    char one(String characters) {
        return characters.charAt(below(characters.length()));
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** The position at which the throw falls among weights of that sum: {@code weights(3, 1)} gives 0 three times of 4. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        int position = 0;
        while (left >= weights[position]) {
            left -= weights[position++];
        }
        return position;
    }

    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
