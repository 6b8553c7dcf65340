package org.goutong.matching.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.goutong.matching.Calibration;
import org.goutong.matching.Examples;
import org.goutong.matching.Model;
import org.goutong.matching.Trees;

/**
 * Learns a model from labelled folders and writes it: {@code Training reconcile|resolve MODEL FOLDER…}.
 *
 * <p>Every figure it prints, and the calibration, come from pairs whose line was kept from the trees that scored it.
 */
public final class Training {

    private static final int FOLDS = 3;
    private static final double SURE = 0.9;

    /** Of two lists, whose links nobody looks at again. */
    private static final double MOST_WRONG_LINKS = 0.0006;

    /** Of typed texts, whose answers the person who typed them or a clerk may still correct. */
    private static final double MOST_WRONG_ANSWERS = 0.01;

    private static final Boosting BOOSTING = new Boosting(150, 0.12, 4, 2);

    private static final Boosting PRESENCE = new Boosting(80, 0.08, 4, 2);

    private final boolean reconcile;
    private final List<TrainingSet> sets = new ArrayList<>();
    private final List<List<Examples.Example>> examples = new ArrayList<>();
    private final List<float[]> scores = new ArrayList<>();

    private Training(boolean reconcile) {
        this.reconcile = reconcile;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || !List.of("reconcile", "resolve").contains(arguments[0])) {
            System.err.println("usage: Training reconcile|resolve MODEL FOLDER…");
            System.exit(2);
        }
        var training = new Training(arguments[0].equals("reconcile"));
        for (int i = 2; i < arguments.length; i++) {
            training.take(Path.of(arguments[i]));
        }
        training.learn(Path.of(arguments[1]));
    }

    private void take(Path folder) throws IOException {
        var set = reconcile ? TrainingSet.reconcile(folder) : TrainingSet.resolve(folder);
        var found = Examples.of(set.asking(), set.searched(), reconcile);
        long linked = Arrays.stream(set.truth()).filter(row -> row >= 0).count();
        long reached = found.stream()
                .filter(example -> set.truth()[example.line()] == example.row())
                .count();
        System.out.printf(
                "%s: %d lines, %.4f of the true rows are among the candidates%n",
                set.name(), set.asking().size(), reached / (double) linked);
        sets.add(set);
        examples.add(found);
        scores.add(new float[found.size()]);
    }

    private void learn(Path model) throws IOException {
        for (int fold = 0; fold < FOLDS; fold++) {
            var trees = learn(fold);
            for (int s = 0; s < sets.size(); s++) {
                for (int i = 0; i < examples.get(s).size(); i++) {
                    if (fold(s, examples.get(s).get(i)) == fold) {
                        scores.get(s)[i] = trees.logit(examples.get(s).get(i).features());
                    }
                }
            }
        }
        var links = new ArrayList<Scored>();
        for (int s = 0; s < sets.size(); s++) {
            links.addAll(reconcile ? links(s) : answers(s));
        }
        var score = new float[links.size()];
        var right = new boolean[links.size()];
        for (int i = 0; i < score.length; i++) {
            score[i] = links.get(i).score;
            right[i] = links.get(i).right;
        }
        var calibration = Calibration.fit(score, right, reconcile ? MOST_WRONG_LINKS : MOST_WRONG_ANSWERS);
        var present = reconcile ? List.<float[]>of() : presence();
        for (int s = 0; s < sets.size(); s++) {
            report(s, calibration, reconcile ? new float[0] : present.get(s));
        }
        var trees = learn(-1);
        try (var out = Files.newOutputStream(model)) {
            (reconcile ? Model.of(trees, calibration) : Model.of(trees, calibration, learnPresence(-1))).write(out);
        }
    }

    /** How likely the employer of each line is in the register, said by trees that have not seen the line. */
    private List<float[]> presence() {
        var present = new ArrayList<float[]>();
        sets.forEach(set -> present.add(new float[set.asking().size()]));
        for (int fold = 0; fold < FOLDS; fold++) {
            var trees = learnPresence(fold);
            for (int s = 0; s < sets.size(); s++) {
                for (var candidates : byLine(s)) {
                    if (fold(s, examples.get(s).get(candidates.getFirst())) == fold) {
                        int line = examples.get(s).get(candidates.getFirst()).line();
                        present.get(s)[line] = trees.logit(together(s, candidates));
                    }
                }
            }
        }
        return present;
    }

    private Trees learnPresence(int without) {
        var kept = new ArrayList<float[]>();
        var labels = new ArrayList<Float>();
        for (int s = 0; s < sets.size(); s++) {
            for (var candidates : byLine(s)) {
                var first = examples.get(s).get(candidates.getFirst());
                if (fold(s, first) != without) {
                    kept.add(together(s, candidates));
                    labels.add(sets.get(s).truth()[first.line()] >= 0 ? 1f : 0f);
                }
            }
        }
        return PRESENCE.learn(kept, array(labels));
    }

    private float[] together(int s, List<Integer> candidates) {
        var score = new float[candidates.size()];
        for (int k = 0; k < score.length; k++) {
            score[k] = scores.get(s)[candidates.get(k)];
        }
        return Examples.presence(candidates.stream().map(examples.get(s)::get).toList(), score);
    }

    /** Numbers of the examples of each line that has any; they stand together. */
    private List<List<Integer>> byLine(int s) {
        var found = examples.get(s);
        var lines = new ArrayList<List<Integer>>();
        for (int i = 0; i < found.size(); i++) {
            if (i == 0 || found.get(i).line() != found.get(i - 1).line()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(i);
        }
        return lines;
    }

    private static float[] array(List<Float> values) {
        var array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    /** All examples but those of a fold; all of them for -1. */
    private Trees learn(int without) {
        var kept = new ArrayList<float[]>();
        var labels = new ArrayList<Float>();
        for (int s = 0; s < sets.size(); s++) {
            for (var example : examples.get(s)) {
                if (fold(s, example) != without) {
                    kept.add(example.features());
                    labels.add(sets.get(s).truth()[example.line()] == example.row() ? 1f : 0f);
                }
            }
        }
        return BOOSTING.learn(kept, array(labels));
    }

    private static int fold(int set, Examples.Example example) {
        return (int) ((example.line() * 0x9E3779B1L + set * 7919L >>> 7) % FOLDS);
    }

    /**
     * A pair that was chosen.
     *
     * @param none whether the line means no row at all
     */
    private record Scored(int line, float score, boolean right, boolean none) {}

    /** The pairs left when the best are taken first, one to one. */
    private List<Scored> links(int s) {
        var found = examples.get(s);
        var order = order(s);
        var lines = new BitSet();
        var rows = new BitSet();
        var links = new ArrayList<Scored>();
        for (int i : order) {
            var example = found.get(i);
            if (!lines.get(example.line()) && !rows.get(example.row())) {
                lines.set(example.line());
                rows.set(example.row());
                links.add(scored(s, i));
            }
        }
        return links;
    }

    /** The best candidate of each line. */
    private List<Scored> answers(int s) {
        var lines = new BitSet();
        var answers = new ArrayList<Scored>();
        for (int i : order(s)) {
            int line = examples.get(s).get(i).line();
            if (!lines.get(line)) {
                lines.set(line);
                answers.add(scored(s, i));
            }
        }
        return answers;
    }

    private Scored scored(int s, int i) {
        var example = examples.get(s).get(i);
        int truth = sets.get(s).truth()[example.line()];
        return new Scored(example.line(), scores.get(s)[i], truth == example.row(), truth < 0);
    }

    private Integer[] order(int s) {
        var order = new Integer[examples.get(s).size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> -scores.get(s)[i]));
        return order;
    }

    private void report(int s, Calibration calibration, float[] present) {
        var set = sets.get(s);
        long linked = Arrays.stream(set.truth()).filter(row -> row >= 0).count();
        int given = 0;
        int right = 0;
        int sure = 0;
        int surelyRight = 0;
        double brier = 0;
        var chosen = reconcile ? links(s) : answers(s);
        for (var link : chosen) {
            double confidence = calibration.confidence(link.score);
            brier += Math.pow(confidence - (link.right ? 1 : 0), 2);
            if (reconcile ? confidence >= 0.5 : Model.isKnown(link.score, present[link.line])) {
                given++;
                right += link.right ? 1 : 0;
            }
            if (confidence >= SURE) {
                sure++;
                surelyRight += link.right ? 1 : 0;
            }
        }
        if (reconcile) {
            System.out.printf(
                    "%s: F1 %.4f, precision %.4f, recall %.4f; %d links of 0.9 and more, of them right %.4f; Brier %.4f%n",
                    set.name(),
                    2.0 * right / (given + linked),
                    right / (double) given,
                    right / (double) linked,
                    sure,
                    surelyRight / (double) sure,
                    brier / chosen.size());
        } else {
            long refused = chosen.stream()
                    .filter(answer -> answer.none && !Model.isKnown(answer.score, present[answer.line]))
                    .count();
            long silent = set.asking().size() - chosen.size();
            System.out.printf(
                    "%s: accuracy %.4f (right row %d, rightly none at least %d of %d lines); sure %d, of them right %.4f%n",
                    set.name(),
                    (right + refused + silentAndNone(s)) / (double) set.asking().size(),
                    right,
                    refused,
                    set.asking().size() - silent,
                    sure,
                    surelyRight / (double) sure);
        }
    }

    /** Lines without any candidate that mean nobody. */
    private long silentAndNone(int s) {
        var heard = new BitSet();
        examples.get(s).forEach(example -> heard.set(example.line()));
        long silent = 0;
        for (int line = 0; line < sets.get(s).asking().size(); line++) {
            silent += !heard.get(line) && sets.get(s).truth()[line] < 0 ? 1 : 0;
        }
        return silent;
    }
}
