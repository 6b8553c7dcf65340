package org.goutong.matching;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns the score of a link into the share of such links that were right: a rising line through measured points. */
public final class Calibration {

    private static final int FEWEST = 40;
    private static final double SURE = 0.9;
    private static final double HALF = 0.5;

    private final float[] logit;
    private final float[] share;

    private Calibration(float[] logit, float[] share) {
        this.logit = logit;
        this.share = share;
    }

    /** The confidence that belongs to a score, from 0 to 1. */
    public double confidence(float score) {
        int at = Arrays.binarySearch(logit, score);
        if (at >= 0) {
            return share[at];
        }
        int next = -at - 1;
        if (next == 0) {
            return share[0];
        }
        if (next == logit.length) {
            return share[next - 1];
        }
        double way = (score - logit[next - 1]) / (logit[next] - logit[next - 1]);
        return share[next - 1] + way * (share[next] - share[next - 1]);
    }

    /** The last score whose confidence is below this; negative infinity when there is none. */
    float lastBelow(double confidence) {
        if (confidence(Float.NEGATIVE_INFINITY) >= confidence) {
            return Float.NEGATIVE_INFINITY;
        }
        int next = 0;
        while (next < logit.length && share[next] < confidence) {
            next++;
        }
        if (next == logit.length) {
            return Float.POSITIVE_INFINITY;
        }
        float low = logit[next - 1];
        float high = logit[next];
        for (float middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (confidence(middle) < confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What the logarithm of the odds itself says, for a scorer that was measured on nothing. */
    static Calibration ofOdds() {
        var logit = new float[65];
        var share = new float[65];
        for (int i = 0; i < logit.length; i++) {
            logit[i] = (i - 32) / 4f;
            share[i] = (float) (1 / (1 + Math.exp(-logit[i])));
        }
        return new Calibration(logit, share);
    }

    /**
     * Fits by pooling neighbours until the share rises (isotonic regression), in groups of at least forty links. Then it is
     * made cautious: a confidence of 0.9 is given only from where on nearly all links were right.
     *
     * @param score scores of links, in any order
     * @param right whether each was right
     * @param mostWrong share of links of 0.9 and more that may be wrong
     */
    public static Calibration fit(float[] score, boolean[] right, double mostWrong) {
        var order = new Integer[score.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(score[a], score[b]));
        List<double[]> pools = new ArrayList<>();
        for (int at = 0; at < order.length; ) {
            double sum = 0;
            double hits = 0;
            int n = 0;
            int end = Math.min(order.length, at + FEWEST);
            if (order.length - end < FEWEST) {
                end = order.length;
            }
            for (; at < end; at++) {
                sum += score[order[at]];
                hits += right[order[at]] ? 1 : 0;
                n++;
            }
            pools.add(new double[] {sum, hits, n});
            while (pools.size() > 1) {
                var last = pools.getLast();
                var before = pools.get(pools.size() - 2);
                if (before[1] / before[2] < last[1] / last[2]) {
                    break;
                }
                pools.removeLast();
                for (int i = 0; i < 3; i++) {
                    before[i] += last[i];
                }
            }
        }
        var logit = new float[pools.size()];
        var share = new float[pools.size()];
        for (int i = 0; i < logit.length; i++) {
            logit[i] = (float) (pools.get(i)[0] / pools.get(i)[2]);
            // Nobody is ever sure on the word of a few: one link more each way.
            share[i] = (float) ((pools.get(i)[1] + 0.1) / (pools.get(i)[2] + 0.2));
        }
        return new Calibration(logit, share).cautious(score, right, order, mostWrong);
    }

    /** Moves the point of 0.9 up to the share from which on nearly all links were right. */
    private Calibration cautious(float[] score, boolean[] right, Integer[] rising, double mostWrong) {
        int wrong = 0;
        int from = rising.length;
        for (int i = rising.length - 1; i >= 0; i--) {
            wrong += right[rising[i]] ? 0 : 1;
            if (wrong <= (rising.length - i) * mostWrong) {
                from = i;
            }
        }
        double turn = from == rising.length ? SURE : Math.max(SURE, confidence(score[rising[from]]));
        if (turn <= SURE || turn >= 1) {
            return this;
        }
        for (int i = 0; i < share.length; i++) {
            double s = share[i];
            if (s >= turn) {
                share[i] = (float) (SURE + (s - turn) / (1 - turn) * (1 - SURE));
            } else if (s > HALF) {
                share[i] = (float) (HALF + (s - HALF) / (turn - HALF) * (SURE - HALF));
            }
        }
        return this;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(logit.length);
        for (int i = 0; i < logit.length; i++) {
            out.writeFloat(logit[i]);
            out.writeFloat(share[i]);
        }
    }

    static Calibration read(DataInputStream in) throws IOException {
        int points = in.readInt();
        if (points < 1 || points > 1_000_000) {
            throw new IOException("not a model: " + points + " points");
        }
        var logit = new float[points];
        var share = new float[points];
        for (int i = 0; i < points; i++) {
            logit[i] = in.readFloat();
            share[i] = in.readFloat();
        }
        return new Calibration(logit, share);
    }
}
