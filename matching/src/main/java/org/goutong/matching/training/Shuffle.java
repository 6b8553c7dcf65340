package org.goutong.matching.training;

/** An order of {@code 0 … size - 1} without a pattern, of which each place can be asked alone. */
final class Shuffle {

    private static final int ROUNDS = 4;

    private final long seed;
    private final int size;
    private final int halfBits;

    Shuffle(long seed, int size) {
        this.seed = seed;
        this.size = size;
        this.halfBits = Math.max(1, (33 - Integer.numberOfLeadingZeros(Math.max(1, size - 1))) / 2);
    }

    int size() {
        return size;
    }

    /** The place of a number; different numbers have different places. */
    int place(int number) {
        int place = number;
        do {
            place = scrambled(place);
        } while (place >= size);
        return place;
    }

    // A Feistel network is a bijection whatever its round function; walking on leads back below the size.
    private int scrambled(int number) {
        int mask = (1 << halfBits) - 1;
        int left = number >>> halfBits;
        int right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ ((int) Dice.at(seed, round, right).next() & mask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }
}
