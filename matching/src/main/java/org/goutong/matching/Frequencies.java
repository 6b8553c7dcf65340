package org.goutong.matching;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.BitSet;
import java.util.Map;

/** How rare each character, pair of address characters and phone number is in a list; the rarer, the more it says. */
public final class Frequencies implements Serializable {

    private static final int PAIRS = 1 << 20;

    private final int[] characters = new int[1 << 16];
    private final int[] pairs = new int[PAIRS];
    private final LongCounts phones = new LongCounts();
    private int rows;
    /** Rarity of each character as bits of a float, above the number of its reading: one look instead of two. */
    private transient long[] rarityAndSound = new long[1 << 16];

    transient float[] pairRarity = new float[PAIRS];

    private Frequencies() {}

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

    /** Counts a part of a list, all but its phone numbers. */
    public static Frequencies ofPart(EmployerList list) {
        var frequencies = new Frequencies();
        for (int row = 0; row < list.size; row++) {
            frequencies.countText(list, row);
        }
        return frequencies;
    }

    /** Adds what another part has, and is then of both. */
    public Frequencies plus(Frequencies part) {
        rows += part.rows;
        for (int i = 0; i < characters.length; i++) {
            characters[i] += part.characters[i];
        }
        for (int i = 0; i < PAIRS; i++) {
            pairs[i] += part.pairs[i];
        }
        return this;
    }

    /** Takes the phone numbers that several rows of the whole list have, and ends the counting. */
    public void settle(Map<Long, Integer> repeatedPhones) {
        repeatedPhones.forEach(phones::add);
        settle();
    }

    private void count(EmployerList list, int row) {
        countText(list, row);
        if (list.phone(row) != 0) {
            phones.add(list.phone(row), 1);
        }
    }

    private void countText(EmployerList list, int row) {
        rows++;
        for (int i = list.coreStart(row); i < list.coreEnd(row); i++) {
            characters[list.text[i]]++;
        }
        for (int i = list.addressStart(row); i + 1 < list.addressEnd(row); i++) {
            pairs[pair(list.text, i)]++;
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

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        rarityAndSound = new long[1 << 16];
        pairRarity = new float[PAIRS];
        settle();
    }

    /** How many rows have the phone number, of which one is known to have it. */
    int phone(long phone) {
        return Math.max(1, phones.get(phone));
    }

    static int pair(char[] text, int at) {
        return (text[at] * 31337 + text[at + 1] * 7919) & PAIRS - 1;
    }
}
