package org.goutong.matching.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Things of which some are drawn more often than others. */
final class Words<T> {

    private final List<T> words;
    private final double[] upTo;

    private Words(List<T> words, double[] upTo) {
        this.words = List.copyOf(words);
        this.upTo = upTo;
    }

    /** What one line of a word list says: {@code tail 150 技术} has the kind {@code tail} and the weight 150. */
    record Line(String kind, double weight, List<String> words) {}

    T draw(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.unit() * upTo[upTo.length - 1]);
        return words.get(Math.min(found >= 0 ? found + 1 : -found - 1, words.size() - 1));
    }

    List<T> all() {
        return words;
    }

    /** Each with the weight that the function gives. */
    static <T> Words<T> of(List<T> words, Function<T, Double> weight) {
        var upTo = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.apply(words.get(i));
            upTo[i] = sum;
        }
        return new Words<>(words, upTo);
    }

    /** The words of one kind in a word list, each with the weight of its line. */
    static Words<String> of(List<Line> lines, String kind) {
        record Weighted(String word, double weight) {}
        var weighted = lines.stream()
                .filter(line -> line.kind.equals(kind))
                .flatMap(line -> line.words.stream().map(word -> new Weighted(word, line.weight)))
                .toList();
        var upTo = new double[weighted.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weighted.get(i).weight;
            upTo[i] = sum;
        }
        return new Words<>(weighted.stream().map(Weighted::word).toList(), upTo);
    }

    /** The lines of a word list; {@code #} begins a remark. */
    static List<Line> read(String resource) {
        var lines = new ArrayList<Line>();
        for (var line : text(resource)) {
            if (!line.startsWith("#")) {
                var parts = List.of(line.split(" "));
                lines.add(new Line(parts.get(0), Double.parseDouble(parts.get(1)), parts.subList(2, parts.size())));
            }
        }
        return lines;
    }

    static List<String> text(String resource) {
        try (var in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
