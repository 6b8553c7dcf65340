package org.goutong.matching;

import java.util.Arrays;

/** What the candidates of a typed text together say about whether the employer is in the register at all. */
final class Presence {

    private static final float NOBODY = -9;
    private static final int MORE = 6;

    private Presence() {}

    /**
     * The features of the best candidate and of all of them together.
     *
     * @param features those of each candidate; at least one
     * @param logit the score of each
     */
    static float[] features(float[][] features, float[] logit) {
        int best = 0;
        for (int k = 1; k < logit.length; k++) {
            best = logit[k] > logit[best] ? k : best;
        }
        var together = Arrays.copyOf(features[best], Features.COUNT + MORE);
        float second = NOBODY;
        float sum = 0;
        float ofLine = 0;
        float brand = 0;
        for (int k = 0; k < logit.length; k++) {
            if (k != best) {
                second = Math.max(second, logit[k]);
            }
            sum += (float) (1 / (1 + Math.exp(-logit[k])));
            ofLine = Math.max(ofLine, features[k][Features.OF_LINE]);
            brand = Math.max(brand, features[k][Features.BRAND]);
        }
        together[Features.COUNT] = logit[best];
        together[Features.COUNT + 1] = second;
        together[Features.COUNT + 2] = sum;
        together[Features.COUNT + 3] = ofLine;
        together[Features.COUNT + 4] = brand;
        together[Features.COUNT + 5] = logit.length;
        return together;
    }
}
