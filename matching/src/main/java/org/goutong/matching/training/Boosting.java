package org.goutong.matching.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.goutong.matching.Trees;

/**
 * Learns boosted trees from labelled examples by logistic loss and histograms of second order; the same examples in the
 * same order always give the same trees.
 *
 * @param rounds how many trees
 * @param rate share of each step that is taken
 * @param smallest least sum of curvature in a leaf
 * @param ridge penalty on the size of a leaf
 */
record Boosting(int rounds, double rate, double smallest, double ridge) {

    private static final int BINS = 64;
    private static final int SAMPLE = 50_000;
    private static final int QUESTIONS = (1 << Trees.DEPTH) - 1;
    private static final int LEAVES = 1 << Trees.DEPTH;

    Trees learn(List<float[]> examples, float[] label) {
        int n = examples.size();
        int features = examples.getFirst().length;
        var edges = new float[features][];
        var bin = new byte[features][n];
        IntStream.range(0, features).parallel().forEach(f -> {
            edges[f] = edges(examples, f);
            for (int i = 0; i < n; i++) {
                int at = Arrays.binarySearch(edges[f], examples.get(i)[f]);
                bin[f][i] = (byte) (at < 0 ? -at - 1 : at);
            }
        });
        var feature = new byte[rounds * QUESTIONS];
        var threshold = new float[rounds * QUESTIONS];
        var leaf = new float[rounds * LEAVES];
        var score = new float[n];
        var slope = new double[n];
        var curve = new double[n];
        var node = new int[n];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-score[i]));
                slope[i] = p - label[i];
                curve[i] = Math.max(1e-6, p * (1 - p));
                node[i] = 0;
            }
            int base = round * QUESTIONS;
            for (int depth = 0; depth < Trees.DEPTH; depth++) {
                int first = (1 << depth) - 1;
                int count = 1 << depth;
                var splits = new Split[features][];
                IntStream.range(0, features)
                        .parallel()
                        .forEach(f -> splits[f] = splits(f, bin[f], edges[f], slope, curve, node, first, count));
                for (int q = 0; q < count; q++) {
                    var best = new Split(0, 0, Float.MAX_VALUE);
                    for (int f = 0; f < features; f++) {
                        if (splits[f][q].gain > best.gain) {
                            best = splits[f][q];
                        }
                    }
                    feature[base + first + q] = (byte) best.feature;
                    threshold[base + first + q] = best.threshold;
                }
                for (int i = 0; i < n; i++) {
                    int at = base + node[i];
                    node[i] = 2 * node[i] + (examples.get(i)[feature[at]] <= threshold[at] ? 1 : 2);
                }
            }
            var g = new double[LEAVES];
            var h = new double[LEAVES];
            for (int i = 0; i < n; i++) {
                g[node[i] - QUESTIONS] += slope[i];
                h[node[i] - QUESTIONS] += curve[i];
            }
            for (int q = 0; q < LEAVES; q++) {
                leaf[round * LEAVES + q] = (float) (-rate * g[q] / (h[q] + ridge));
            }
            for (int i = 0; i < n; i++) {
                score[i] += leaf[round * LEAVES + node[i] - QUESTIONS];
            }
        }
        return new Trees(feature, threshold, leaf);
    }

    private record Split(double gain, int feature, float threshold) {}

    private static float[] edges(List<float[]> examples, int feature) {
        int step = Math.max(1, examples.size() / SAMPLE);
        var values = new float[(examples.size() + step - 1) / step];
        for (int i = 0; i < values.length; i++) {
            values[i] = examples.get(i * step)[feature];
        }
        Arrays.sort(values);
        var edges = new ArrayList<Float>();
        for (int b = 1; b < BINS; b++) {
            float edge = values[(int) ((long) values.length * b / BINS)];
            if (edges.isEmpty() || edges.getLast() < edge) {
                edges.add(edge);
            }
        }
        var array = new float[edges.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = edges.get(i);
        }
        return array;
    }

    private Split[] splits(
            int feature, byte[] bin, float[] edges, double[] slope, double[] curve, int[] node, int first, int count) {
        var g = new double[count][BINS + 1];
        var h = new double[count][BINS + 1];
        for (int i = 0; i < bin.length; i++) {
            int q = node[i] - first;
            g[q][bin[i]] += slope[i];
            h[q][bin[i]] += curve[i];
        }
        var best = new Split[count];
        for (int q = 0; q < count; q++) {
            double allG = Arrays.stream(g[q]).sum();
            double allH = Arrays.stream(h[q]).sum();
            best[q] = new Split(0, 0, Float.MAX_VALUE);
            double leftG = 0;
            double leftH = 0;
            for (int b = 0; b < edges.length; b++) {
                leftG += g[q][b];
                leftH += h[q][b];
                double rightG = allG - leftG;
                double rightH = allH - leftH;
                if (leftH < smallest || rightH < smallest) {
                    continue;
                }
                double gain = leftG * leftG / (leftH + ridge)
                        + rightG * rightG / (rightH + ridge)
                        - allG * allG / (allH + ridge);
                if (gain > Math.max(1e-3, best[q].gain)) {
                    best[q] = new Split(gain, feature, edges[b]);
                }
            }
        }
        return best;
    }
}
