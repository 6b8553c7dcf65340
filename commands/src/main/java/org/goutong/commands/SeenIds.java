package org.goutong.commands;

/** Which ids a file had so far, eight bytes each: of two million ids, two differ and look alike once in ten million files. */
final class SeenIds {

    private long[] hashes = new long[1 << 12];
    private int size;

    /** False when the id was there before. */
    boolean add(String id) {
        if (2 * size >= hashes.length) {
            grow();
        }
        if (!put(hashes, hash(id))) {
            return false;
        }
        size++;
        return true;
    }

    private static boolean put(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        int at = (int) (hash >>> 32) & mask;
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return false;
            }
            at = at + 1 & mask;
        }
        hashes[at] = hash;
        return true;
    }

    private void grow() {
        var larger = new long[2 * hashes.length];
        for (long hash : hashes) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        hashes = larger;
    }

    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x9e37_79b9_7f4a_7c15L;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }
}
