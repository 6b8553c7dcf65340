package org.goutong.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerName;

/**
 * The classical way to link records (Fellegi and Sunter, 1969): fields agree in levels, each level weighs by how much
 * likelier it is among equal employers, learned from the lists by expectation and maximisation. Characters of a name and
 * phones weigh by how rare they are. Lines are compared that share a code, a phone or a rare piece of the name.
 */
final class FellegiSunter implements Linker {

    private static final int ROUNDS = 20;
    private static final int RANDOM_PAIRS = 200_000;
    private static final int MOST_ROWS_OF_KEY = 60;
    private static final int LEVELS = 12;

    private static final int NAME = 0;
    private static final int REGION = 1;
    private static final int CODE = 2;
    private static final int PHONE = 3;
    private static final int ADDRESS = 4;
    private static final int BRANCH = 5;
    private static final int FIELDS = 6;

    /** A line taken apart. */
    private record Parts(
            String name,
            String region,
            Set<String> pieces,
            boolean branch,
            String code,
            Set<String> phones,
            Set<String> address) {

        static Parts of(EmployerLine line) {
            var name = EmployerName.of(line.name());
            return new Parts(
                    name.normal(),
                    name.normal().substring(0, Math.max(0, name.normal().indexOf(name.brand()))),
                    pieces(name.brand()),
                    name.branch(),
                    line.creditCode(),
                    Set.copyOf(Lucene.phones(line)),
                    pieces(line.address().replaceFirst("^.{2,3}市", "")));
        }

        /** The characters and the pairs of neighbours. */
        private static Set<String> pieces(String text) {
            var pieces = new HashSet<String>();
            for (int i = 0; i < text.length(); i++) {
                pieces.add(text.substring(i, i + 1));
                pieces.add(text.substring(i, Math.min(i + 2, text.length())));
            }
            return pieces;
        }
    }

    /** Rows of the right list by key. */
    private final Map<String, List<Integer>> index = new HashMap<>();

    /** How rare each piece of a name is. */
    private Map<String, Double> rarity = Map.of();

    /** How rare each piece of an address is. */
    private Map<String, Double> places = Map.of();

    @Override
    public List<Pair> pairs(List<EmployerLine> leftLines, List<EmployerLine> rightLines) {
        var left = leftLines.parallelStream().map(Parts::of).toList();
        var right = rightLines.parallelStream().map(Parts::of).toList();
        for (int row = 0; row < right.size(); row++) {
            for (var key : keys(right.get(row))) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        rarity = rarity(right.stream().map(Parts::pieces).toList());
        places = rarity(right.stream().map(Parts::address).toList());
        var candidates = IntStream.range(0, left.size())
                .parallel()
                .mapToObj(row -> candidates(left.get(row)))
                .toList();
        double[][] unequal = randomShares(left, right);
        int[][] patterns = IntStream.range(0, left.size())
                .parallel()
                .boxed()
                .flatMap(row ->
                        Arrays.stream(candidates.get(row)).mapToObj(other -> levels(left.get(row), right.get(other))))
                .toArray(int[][]::new);
        double[][] equal = learn(patterns, unequal, left.size());
        var pairs = new ArrayList<Pair>(patterns.length);
        int at = 0;
        for (int row = 0; row < left.size(); row++) {
            for (int other : candidates.get(row)) {
                int[] levels = patterns[at++];
                double weight = weight(levels, equal, unequal) + rarity(levels, left.get(row), unequal, right.size());
                pairs.add(new Pair(row, other, weight));
            }
        }
        return pairs;
    }

    private static Collection<String> keys(Parts line) {
        var keys = new HashSet<String>();
        if (!line.code.isEmpty()) {
            keys.add("c" + line.code);
        }
        line.phones.forEach(phone -> keys.add("p" + phone));
        line.pieces.forEach(piece -> keys.add("n" + piece));
        keys.add("b" + line.name);
        return keys;
    }

    private int[] candidates(Parts line) {
        return keys(line).stream()
                .map(key -> index.getOrDefault(key, List.of()))
                .filter(rows -> rows.size() <= MOST_ROWS_OF_KEY)
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    private int[] levels(Parts a, Parts b) {
        var levels = new int[FIELDS];
        levels[NAME] = a.name.equals(b.name) ? LEVELS - 1 : (int) (overlap(a.pieces, b.pieces, rarity) * (LEVELS - 2));
        levels[REGION] = a.region.isEmpty() || b.region.isEmpty() ? 0 : a.region.equals(b.region) ? 2 : 1;
        levels[CODE] = a.code.isEmpty() || b.code.isEmpty() ? 0 : 1 + agreement(a.code, b.code);
        levels[PHONE] =
                a.phones.isEmpty() || b.phones.isEmpty() ? 0 : a.phones.stream().anyMatch(b.phones::contains) ? 2 : 1;
        levels[ADDRESS] = a.address.isEmpty() || b.address.isEmpty()
                ? 0
                : 1 + (int) (overlap(a.address, b.address, places) * (LEVELS - 2));
        levels[BRANCH] = a.branch == b.branch ? 1 : 0;
        return levels;
    }

    /** 2 for equal codes, 1 for codes with few wrong characters or cut short, 0 for others. */
    private static int agreement(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return 2;
        }
        int same = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            same += a.charAt(i) == b.charAt(i) ? 1 : 0;
        }
        return same >= Math.max(a.length(), b.length()) - 3 || a.length() < 18 && b.contains(a) ? 1 : 0;
    }

    /** The mean of what the shared pieces are of all pieces, and of the pieces of the shorter text. */
    private static double overlap(Set<String> a, Set<String> b, Map<String, Double> rarity) {
        double ofA = weight(a, rarity);
        double ofB = weight(b, rarity);
        double shared = 0;
        for (var piece : a) {
            shared += b.contains(piece) ? weight(piece, rarity) : 0;
        }
        double fewer = Math.min(ofA, ofB);
        return fewer == 0 ? 0 : Math.min(1, 0.4 * shared / (ofA + ofB - shared) + 0.6 * shared / fewer);
    }

    private static double weight(Set<String> pieces, Map<String, Double> rarity) {
        double weight = 0;
        for (var piece : pieces) {
            weight += weight(piece, rarity);
        }
        return weight;
    }

    /** What occurs nowhere on the right is as rare as can be. */
    private static double weight(String piece, Map<String, Double> rarity) {
        return rarity.getOrDefault(piece, 8.0);
    }

    private static Map<String, Double> rarity(List<Set<String>> lines) {
        var having = new HashMap<String, Integer>();
        lines.forEach(pieces -> pieces.forEach(piece -> having.merge(piece, 1, Integer::sum)));
        var rarity = new HashMap<String, Double>();
        having.forEach((piece, rows) -> rarity.put(piece, Math.log(1 + lines.size() / (double) rows)));
        return rarity;
    }

    /** How often each level is reached by lines that have nothing to do with each other. */
    private double[][] randomShares(List<Parts> left, List<Parts> right) {
        var dice = new SplittableRandom(1);
        var counts = new double[FIELDS][LEVELS];
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            var a = left.get(dice.nextInt(left.size()));
            var b = right.get(dice.nextInt(right.size()));
            count(levels(a, b), 1, counts);
        }
        return shares(counts);
    }

    /** How often each level is reached by equal employers, and, put right on the way, by others; from the compared pairs. */
    private static double[][] learn(int[][] patterns, double[][] unequal, int lines) {
        var equal = new double[FIELDS][LEVELS];
        for (var field : equal) {
            Arrays.setAll(field, level -> Math.pow(1.5, level));
        }
        equal = shares(equal);
        double prior = Math.min(0.5, 0.7 * lines / Math.max(1, patterns.length));
        for (int round = 0; round < ROUNDS; round++) {
            var counts = new double[FIELDS][LEVELS];
            var others = new double[FIELDS][LEVELS];
            double expected = 0;
            for (var levels : patterns) {
                double odds = prior / (1 - prior) * Math.exp(weight(levels, equal, unequal));
                double probability = odds / (1 + odds);
                expected += probability;
                count(levels, probability, counts);
                count(levels, 1 - probability, others);
            }
            equal = shares(counts);
            System.arraycopy(shares(others), 0, unequal, 0, FIELDS);
            prior = Math.clamp(expected / Math.max(1, patterns.length), 1e-6, 0.5);
        }
        return equal;
    }

    private static void count(int[] levels, double by, double[][] counts) {
        for (int field = 0; field < FIELDS; field++) {
            counts[field][levels[field]] += by;
        }
    }

    private static double[][] shares(double[][] counts) {
        var shares = new double[FIELDS][LEVELS];
        for (int field = 0; field < FIELDS; field++) {
            double sum = Arrays.stream(counts[field]).sum() + LEVELS * 0.5;
            for (int level = 0; level < LEVELS; level++) {
                shares[field][level] = (counts[field][level] + 0.5) / sum;
            }
        }
        return shares;
    }

    private static double weight(int[] levels, double[][] equal, double[][] unequal) {
        double weight = 0;
        for (int field = 0; field < FIELDS; field++) {
            weight += Math.log(equal[field][levels[field]] / unequal[field][levels[field]]);
        }
        return weight;
    }

    /** What a rare phone says more than a common one. */
    private double rarity(int[] levels, Parts line, double[][] unequal, int rows) {
        if (levels[PHONE] != 2) {
            return 0;
        }
        int sharing = line.phones.stream()
                .mapToInt(phone -> index.getOrDefault("p" + phone, List.of()).size())
                .max()
                .orElse(1);
        return Math.log(unequal[PHONE][2] * rows / Math.max(1, sharing));
    }
}
