package org.goutong.matching;

import java.io.Serializable;

/** Counts how often each number other than 0 was added. */
final class LongCounts implements Serializable {

    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int used;

    void add(long key, int times) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (++used * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        counts[slot] += times;
    }

    int get(long key) {
        return key == 0 ? 0 : counts[slot(key)];
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
