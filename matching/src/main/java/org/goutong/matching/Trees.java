package org.goutong.matching;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted trees of one depth: the sum of their leaves is the logarithm of the odds.
 *
 * <p>Trees of depth 5 have 31 questions "is feature ≤ threshold?" and 32 leaves, each written in one array for all trees.
 */
public final class Trees implements Scorer {

    /** How many questions lead to a leaf. */
    public static final int DEPTH = 5;

    static final int QUESTIONS = (1 << DEPTH) - 1;
    static final int LEAVES = 1 << DEPTH;

    private final byte[] feature;
    private final float[] threshold;
    private final int[] order;
    private final float[] leaf;

    /**
     * Trees from their parts.
     *
     * @param feature 31 numbers of features a tree
     * @param threshold 31 thresholds a tree; the first child is taken when the feature is at most this
     * @param leaf 32 values a tree
     */
    public Trees(byte[] feature, float[] threshold, float[] leaf) {
        this.feature = feature;
        this.threshold = threshold;
        this.order = new int[threshold.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = sortable(threshold[i]);
        }
        this.leaf = leaf;
    }

    @Override
    public float logit(float[] features) {
        var value = new int[features.length];
        for (int i = 0; i < value.length; i++) {
            value[i] = sortable(features[i]);
        }
        float sum = 0;
        int trees = leaf.length / LEAVES;
        for (int t = 0; t < trees; t++) {
            int base = t * QUESTIONS;
            int node = 0;
            for (int d = 0; d < DEPTH; d++) {
                // The sign of the difference instead of a condition: no branch can be guessed here.
                long difference = (long) order[base + node] - value[feature[base + node]];
                node = 2 * node + 1 + (int) (difference >>> 63);
            }
            sum += leaf[t * LEAVES + node - QUESTIONS];
        }
        return sum;
    }

    /** An int that is in order wherever the float is. */
    private static int sortable(float value) {
        int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ bits >> 31 & 0x7fffffff;
    }

    /** Writes the trees so that {@link #read} gives them back. */
    void write(DataOutputStream data) throws IOException {
        data.writeInt(leaf.length / LEAVES);
        data.write(feature);
        for (float value : threshold) {
            data.writeFloat(value);
        }
        for (float value : leaf) {
            data.writeFloat(value);
        }
    }

    /** Reads what {@link #write} wrote. */
    static Trees read(DataInputStream data) throws IOException {
        int trees = data.readInt();
        if (trees < 0 || trees > 10_000) {
            throw new IOException("not a model: " + trees + " trees");
        }
        var feature = new byte[trees * QUESTIONS];
        data.readFully(feature);
        return new Trees(feature, floats(data, trees * QUESTIONS), floats(data, trees * LEAVES));
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        var floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = data.readFloat();
        }
        return floats;
    }
}
