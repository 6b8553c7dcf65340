package org.goutong.matching;

import java.util.BitSet;

/** How rare each character, pair of address characters and phone number is in a list; the rarer, the more it says. */
final class Frequencies {

    private static final int PAIRS = 1 << 20;

    private final int[] characters = new int[1 << 16];
    private final int[] pairs = new int[PAIRS];
    private final LongCounts phones = new LongCounts();
    private int rows;
    /** Rarity of each character as bits of a float, above the number of its reading: one look instead of two. */
    private final long[] rarityAndSound = new long[1 << 16];

    final float[] pairRarity = new float[PAIRS];

    /** Counts the rows of a list that are not left out. */
    static Frequencies of(EmployerList list, BitSet leftOut) {
        var frequencies = new Frequencies();
        for (int row = 0; row < list.size; row++) {
            if (!leftOut.get(row)) {
                frequencies.count(list, row);
            }
        }
        frequencies.settle();
        return frequencies;
    }

    private void count(EmployerList list, int row) {
        rows++;
        for (int i = list.coreStart(row); i < list.coreEnd(row); i++) {
            characters[list.text[i]]++;
        }
        for (int i = list.addressStart(row); i + 1 < list.addressEnd(row); i++) {
            pairs[pair(list.text, i)]++;
        }
        if (list.phone[row] != 0) {
            phones.add(list.phone[row]);
        }
    }

    private void settle() {
        for (int i = 0; i < characters.length; i++) {
            float rarity = (float) Math.log((rows + 1.0) / (characters[i] + 0.8));
            int syllable = Characters.syllable((char) i);
            // What has no reading sounds like itself only.
            rarityAndSound[i] =
                    (long) Float.floatToRawIntBits(rarity) << 32 | (syllable == 0 ? 0xffff0000L | i : syllable);
        }
        for (int i = 0; i < PAIRS; i++) {
            pairRarity[i] = (float) Math.max(0.5, Math.log((rows + 1.0) / (pairs[i] + 0.8)));
        }
    }

    /** Rarity of a character as bits of a float in the upper half, what it sounds like in the lower. */
    long rarityAndSound(char c) {
        return rarityAndSound[c];
    }

    /** How many rows have the phone number. */
    int phone(long phone) {
        return phones.get(phone);
    }

    static int pair(char[] text, int at) {
        return (text[at] * 31337 + text[at + 1] * 7919) & PAIRS - 1;
    }
}
