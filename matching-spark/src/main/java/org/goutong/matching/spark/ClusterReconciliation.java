package org.goutong.matching.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.goutong.matching.Band;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Frequencies;
import org.goutong.matching.Kernel;
import org.goutong.matching.ListSummary;
import org.goutong.matching.Sameness;
import scala.Tuple2;

/**
 * Links two lists as {@link org.goutong.matching.Reconciliation} does, each list and the index over it spread over
 * partitions.
 *
 * <p>Lines of the asking list and rows of the searched list are numbered so that the remainder says in which partition
 * one is and the quotient where in it; the same holds for the buckets of the index.
 */
final class ClusterReconciliation {

    /** Lines of both lists that one partition is for. */
    static final int LINES_OF_PARTITION = 20_000;

    private static final int PACKED_TOGETHER = 5_000;
    private static final int HEAVY_VISITS = 1_000_000;
    private static final int MOST_HEAVY = 1_000;
    /** More than scores may differ that are assigned as equal. */
    private static final float EQUAL_SCORES = 1f / (1 << 18);

    private final JavaSparkContext spark;
    private final int wanted;

    /** @param partitions how many, 0 for as many as the lists need */
    ClusterReconciliation(JavaSparkContext spark, int partitions) {
        this.spark = spark;
        this.wanted = partitions;
    }

    /** What was linked, ordered by the left list, and from how many lines. */
    record Result(JavaRDD<Pair> links, long leftLines, long rightLines, long leftRemaining, long rightRemaining) {}

    Result of(JavaRDD<EmployerLine> left, JavaRDD<EmployerLine> right) {
        var leftParts = packed(left);
        var rightParts = packed(right);
        var leftSummary = summary(leftParts);
        var rightSummary = summary(rightParts);
        boolean swapped = leftSummary.isSearchedRatherThan(rightSummary);
        long lines = leftSummary.lines() + rightSummary.lines();
        int partitions =
                wanted > 0 ? wanted : (int) Math.max(spark.defaultParallelism() * 2L, lines / LINES_OF_PARTITION);
        var job = new Job(
                partitions,
                Kernel.mask((swapped ? leftSummary : rightSummary).lines()),
                (swapped ? leftSummary : rightSummary).lines(),
                swapped);
        var leftDistinct = kept(job.distinct(leftParts));
        var rightDistinct = kept(job.distinct(rightParts));
        var pairs = swapped ? job.pairs(rightDistinct, leftDistinct) : job.pairs(leftDistinct, rightDistinct);
        return new Result(
                links(pairs), leftSummary.lines(), rightSummary.lines(), size(leftDistinct), size(rightDistinct));
    }

    private static <T> JavaRDD<T> kept(JavaRDD<T> some) {
        return some.persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static JavaRDD<Part> packed(JavaRDD<EmployerLine> lines) {
        return kept(lines.zipWithIndex().mapPartitions(numbered -> new Iterator<Part>() {
            @Override
            public boolean hasNext() {
                return numbered.hasNext();
            }

            @Override
            public Part next() {
                var some = new ArrayList<Part.Numbered>();
                while (some.size() < PACKED_TOGETHER && numbered.hasNext()) {
                    var next = numbered.next();
                    some.add(new Part.Numbered(next._2, next._1));
                }
                return Part.of(some);
            }
        }));
    }

    private static ListSummary summary(JavaRDD<Part> parts) {
        return parts.map(part -> ListSummary.of(part.list())).fold(new ListSummary(0, 0, 0), ListSummary::plus);
    }

    private static long size(JavaRDD<Part> parts) {
        return parts.map(part -> (long) part.size()).fold(0L, Long::sum);
    }

    /**
     * One row for a line, one line for a row. Only pairs that would be links take part, for a weaker one never keeps a
     * stronger one out. Of lines that have no other row the best one stands for all; with a row that nobody else wants it
     * is a link. What is left, lines that have a choice and those in their way, is little and is decided in one place.
     */
    private JavaRDD<Pair> links(JavaRDD<Pair> pairs) {
        var best = pairs.filter(Pair::alone)
                .mapToPair(pair -> new Tuple2<>(pair.row(), pair))
                .reduceByKey(Pair::first)
                .values();
        kept(best);
        var contested = new ArrayList<>(pairs.filter(pair -> !pair.alone()).collect());
        var rows = contested.stream().map(Pair::row).collect(Collectors.toCollection(HashSet::new));
        Broadcast<HashSet<Integer>> wantedByOthers = spark.broadcast(rows);
        contested.addAll(
                best.filter(pair -> wantedByOthers.value().contains(pair.row())).collect());
        return best.filter(pair -> !wantedByOthers.value().contains(pair.row()))
                .union(spark.parallelize(Pair.assigned(contested)))
                .filter(pair -> Kernel.confidence(pair.logit()) >= Band.CONFIRM_FROM);
    }

    /** What came of some lines: those that were decided, and pairs that may become links. */
    private record Outcome(BitSet decided, ArrayList<Pair> pairs) implements Serializable {}

    /** Rows that were asked for, in the order of their numbers. */
    private record Answer(int from, Part rows) implements Serializable {}

    private static final class Job implements Serializable {

        private final int partitions;
        private final int mask;
        private final long searchedLines;
        private final boolean swapped;

        Job(int partitions, int mask, long searchedLines, boolean swapped) {
            this.partitions = partitions;
            this.mask = mask;
            this.searchedLines = searchedLines;
            this.swapped = swapped;
        }

        // --- duplicates ---

        JavaRDD<Part> distinct(JavaRDD<Part> lines) {
            var remaining = lines;
            for (var sameness : Sameness.values()) {
                remaining = remaining(remaining, sameness);
            }
            return remaining;
        }

        /** Brings lines that could be duplicates into one partition, in their order, and leaves one part in each. */
        private JavaRDD<Part> remaining(JavaRDD<Part> lines, Sameness sameness) {
            var sent = lines.flatMapToPair(part -> {
                var numbered = part.lines();
                var list = Part.list(numbered);
                var to = new HashMap<Integer, List<Part.Numbered>>();
                for (int row = 0; row < list.size(); row++) {
                    long key = sameness.key(list, row);
                    long number = numbered.get(row).number();
                    to.computeIfAbsent(partition(key == 0 ? number : key), _ -> new ArrayList<>())
                            .add(numbered.get(row));
                }
                return to.entrySet().stream()
                        .map(entry -> new Tuple2<>(entry.getKey(), Part.of(entry.getValue())))
                        .iterator();
            });
            return Mail.delivered(sent, partitions).mapPartitions(parts -> {
                var numbered = Part.together(Mail.all(parts));
                var remaining = sameness.remaining(Part.list(numbered));
                return List.of(Part.of(
                                remaining.stream().mapToObj(numbered::get).toList()))
                        .iterator();
            });
        }

        private int partition(long key) {
            return Math.floorMod((int) (key * 0x9E3779B97F4A7C15L >>> 32), partitions);
        }

        // --- pairs ---

        JavaRDD<Pair> pairs(JavaRDD<Part> asking, JavaRDD<Part> searched) {
            var spark = JavaSparkContext.fromSparkContext(asking.context());
            var frequencies = spark.broadcast(frequencies(searched));
            var onlyRows = kept(onlyRows(asking, searched));
            var decided = kept(outcomes(
                    asking,
                    onlyRows,
                    searched,
                    (list, line, rows, numbers, kernel) -> kernel.decide(list, line, rows, numbers[0]),
                    frequencies));
            var postings = kept(postings(searched));
            var sizes = spark.broadcast(postings.map(Postings::size).collect().toArray(short[][]::new));
            var plans = kept(plans(asking, decided, sizes));
            var heavy = spark.broadcast(heavy(plans, sizes, postings));
            var mostVoted = kept(mostVoted(plans, postings, heavy));
            var compared = kept(outcomes(
                    asking,
                    mostVoted,
                    searched,
                    (list, line, rows, numbers, kernel) -> {
                        kernel.compare(list, line, rows, numbers, numbers.length);
                        return true;
                    },
                    frequencies));
            return decided.union(compared).flatMap(outcome -> outcome.pairs.iterator());
        }

        private Frequencies frequencies(JavaRDD<Part> searched) {
            var repeated = searched.flatMapToPair(part -> {
                        var list = part.list();
                        return IntStream.range(0, list.size())
                                .mapToLong(row -> Kernel.phone(list, row))
                                .filter(phone -> phone != 0)
                                .mapToObj(phone -> new Tuple2<>(phone, 1))
                                .iterator();
                    })
                    .reduceByKey(Integer::sum, partitions)
                    .filter(phone -> phone._2 > 1)
                    .collectAsMap();
            var frequencies =
                    searched.map(part -> Frequencies.ofPart(part.list())).treeReduce(Frequencies::plus);
            frequencies.settle(repeated);
            return frequencies;
        }

        /** For each line the only row that bears what could decide the line at once: line, 1, row, again and again. */
        private JavaRDD<int[]> onlyRows(JavaRDD<Part> asking, JavaRDD<Part> searched) {
            var bearers = searched.mapPartitionsWithIndex(
                    (partition, parts) -> {
                        var list = parts.next().list();
                        var mail = new Mail(partitions);
                        var kernel = new Kernel();
                        for (int row = 0; row < list.size(); row++) {
                            int keys = kernel.readKeys(list, row);
                            for (var bearing :
                                    new Kernel.Bearing[] {Kernel.code(list, row), Kernel.fullName(list, row)}) {
                                int times = bearing == null ? 0 : times(kernel, keys, bearing.key());
                                if (times > 0) {
                                    int to = partition(bearing.value());
                                    mail.add(to, bearing.value());
                                    mail.add(to, row * partitions + partition);
                                    mail.add(to, times);
                                }
                            }
                        }
                        return mail.sent();
                    },
                    true);
            var asked = asking.mapPartitionsWithIndex(
                    (partition, parts) -> {
                        var list = parts.next().list();
                        var mail = new Mail(partitions);
                        for (int line = 0; line < list.size(); line++) {
                            var bearing = Kernel.asked(list, line);
                            if (bearing != null) {
                                int to = partition(bearing.value());
                                mail.add(to, bearing.value());
                                mail.add(to, line * partitions + partition);
                            }
                        }
                        return mail.sent();
                    },
                    true);
            var found = delivered(bearers).zipPartitions(delivered(asked), (rows, lines) -> {
                var only = new HashMap<Long, Integer>();
                rows.forEachRemaining(numbers -> {
                    for (int i = 0; i < numbers.length; i += 4) {
                        int row = numbers[i + 3] == 1 ? numbers[i + 2] : SEVERAL;
                        only.merge(value(numbers, i), row, (_, _) -> SEVERAL);
                    }
                });
                var mail = new Mail(partitions);
                lines.forEachRemaining(numbers -> {
                    for (int i = 0; i < numbers.length; i += 3) {
                        int row = only.getOrDefault(value(numbers, i), SEVERAL);
                        if (row != SEVERAL) {
                            int to = numbers[i + 2] % partitions;
                            mail.add(to, numbers[i + 2] / partitions);
                            mail.add(to, 1);
                            mail.add(to, row);
                        }
                    }
                });
                return mail.sent();
            });
            return delivered(found)
                    .mapPartitions(mail -> List.of(joined(Mail.all(mail))).iterator());
        }

        private static final int SEVERAL = -1;

        private static long value(int[] numbers, int at) {
            return (long) numbers[at] << 32 | numbers[at + 1] & 0xffffffffL;
        }

        /** A row that stands twice in a bucket, under two of its keys, counts as two there. */
        private int times(Kernel kernel, int keys, int key) {
            int times = 0;
            for (int i = 0; i < keys; i++) {
                times += (kernel.key(i) & mask) == (key & mask) ? 1 : 0;
            }
            return times;
        }

        private static int[] joined(List<int[]> some) {
            return some.stream().flatMapToInt(Arrays::stream).toArray();
        }

        private JavaRDD<int[]> delivered(JavaRDD<Tuple2<Integer, int[]>> sent) {
            return Mail.delivered(JavaPairRDD.fromJavaRDD(sent), partitions);
        }

        private JavaRDD<Postings> postings(JavaRDD<Part> searched) {
            var standing = searched.mapPartitionsWithIndex(
                    (partition, parts) -> {
                        var list = parts.next().list();
                        var kernel = new Kernel();
                        var places = new long[list.size() * 32 + 1];
                        int length = 0;
                        for (int row = 0; row < list.size(); row++) {
                            int keys = kernel.readKeys(list, row);
                            if (length + keys > places.length) {
                                places = Arrays.copyOf(places, places.length * 2 + keys);
                            }
                            for (int i = 0; i < keys; i++) {
                                places[length++] = (long) (kernel.key(i) & mask) << 32 | row;
                            }
                        }
                        return standing(list, partition, places, length).sent();
                    },
                    true);
            return delivered(standing)
                    .mapPartitionsWithIndex(
                            (partition, mail) -> {
                                int buckets = partition > mask ? 0 : (mask - partition) / partitions + 1;
                                return List.of(Postings.of(buckets, Mail.all(mail)))
                                        .iterator();
                            },
                            true);
        }

        /** No more rows of a bucket are sent than make it too large, so that a frequent name cannot swamp a partition. */
        private Mail standing(EmployerList list, int partition, long[] places, int length) {
            Arrays.sort(places, 0, length);
            var mail = new Mail(partitions);
            int inBucket = 0;
            for (int i = 0; i < length; i++) {
                int bucket = (int) (places[i] >>> 32);
                inBucket = i > 0 && bucket == (int) (places[i - 1] >>> 32) ? inBucket + 1 : 1;
                if (inBucket <= Kernel.MOST_ROWS + 1) {
                    int row = (int) places[i];
                    int to = bucket % partitions;
                    mail.add(to, bucket / partitions);
                    mail.add(to, row * partitions + partition);
                    mail.add(to, Kernel.rank(list, row));
                }
            }
            return mail;
        }

        /** For each line that is not decided the buckets that vote: bucket, vote, line, again and again. */
        private JavaRDD<int[]> plans(JavaRDD<Part> asking, JavaRDD<Outcome> decided, Broadcast<short[][]> sizes) {
            return asking.zip(decided).map(both -> {
                var list = both._1.list();
                var kernel = new Kernel();
                var plans = new Mail(1);
                for (int line = 0; line < list.size(); line++) {
                    if (!both._2.decided.get(line)) {
                        int used = kernel.plan(list, line, key -> size(sizes, key & mask), searchedLines);
                        for (int i = 0; i < used; i++) {
                            plans.add(0, kernel.planned(i) & mask);
                            plans.add(0, kernel.vote(i));
                            plans.add(0, line);
                        }
                    }
                }
                return plans.of(0);
            });
        }

        private int size(Broadcast<short[][]> sizes, int bucket) {
            return sizes.value()[bucket % partitions][bucket / partitions];
        }

        /**
         * The buckets into which so many lines look that one partition would do the work of many, by what is in them;
         * every partition gets these and looks into them itself.
         */
        private HashMap<Integer, int[][]> heavy(
                JavaRDD<int[]> plans, Broadcast<short[][]> sizes, JavaRDD<Postings> postings) {
            var heaviest = plans.flatMapToPair(plan -> {
                        var visits = new HashMap<Integer, Long>();
                        for (int i = 0; i < plan.length; i += 3) {
                            visits.merge(plan[i], (long) size(sizes, plan[i]), Long::sum);
                        }
                        return visits.entrySet().stream()
                                .filter(entry -> entry.getValue() > HEAVY_VISITS / partitions)
                                .map(entry -> new Tuple2<>(entry.getValue(), entry.getKey()))
                                .map(Tuple2::swap)
                                .iterator();
                    })
                    .reduceByKey(Long::sum)
                    .filter(entry -> entry._2 > HEAVY_VISITS)
                    .mapToPair(Tuple2::swap)
                    .sortByKey(false)
                    .values()
                    .take(MOST_HEAVY);
            Set<Integer> buckets = new HashSet<>(heaviest);
            var contents = postings.mapPartitionsWithIndex(
                            (partition, parts) -> {
                                var part = parts.next();
                                return buckets.stream()
                                        .filter(bucket -> bucket % partitions == partition)
                                        .map(bucket -> {
                                            int from = part.start()[bucket / partitions];
                                            int to = part.start()[bucket / partitions + 1];
                                            return new Tuple2<>(bucket, new int[][] {
                                                Arrays.copyOfRange(part.rows(), from, to),
                                                Arrays.copyOfRange(part.ranks(), from, to)
                                            });
                                        })
                                        .iterator();
                            },
                            true)
                    .collect();
            var heavy = new HashMap<Integer, int[][]>();
            contents.forEach(bucket -> heavy.put(bucket._1, bucket._2));
            return heavy;
        }

        /** For each line the rows with most votes: line, how many, those rows, again and again. */
        private JavaRDD<int[]> mostVoted(
                JavaRDD<int[]> plans, JavaRDD<Postings> postings, Broadcast<HashMap<Integer, int[][]>> heavy) {
            var questions = plans.mapPartitionsWithIndex(
                    (partition, some) -> {
                        var plan = some.next();
                        var mail = new Mail(partitions);
                        for (int i = 0; i < plan.length; i += 3) {
                            if (!heavy.value().containsKey(plan[i])) {
                                int to = plan[i] % partitions;
                                mail.add(to, plan[i] / partitions);
                                mail.add(to, plan[i + 1]);
                                mail.add(to, plan[i + 2] * partitions + partition);
                            }
                        }
                        return mail.sent();
                    },
                    true);
            var answers = delivered(questions).zipPartitions(postings, (asked, parts) -> {
                var part = parts.next();
                var mail = new Mail(partitions);
                asked.forEachRemaining(numbers -> {
                    for (int i = 0; i < numbers.length; i += 3) {
                        int from = part.start()[numbers[i]];
                        int end = part.start()[numbers[i] + 1];
                        int to = numbers[i + 2] % partitions;
                        mail.add(to, numbers[i + 2] / partitions);
                        mail.add(to, numbers[i + 1]);
                        mail.add(to, end - from);
                        for (int at = from; at < end; at++) {
                            mail.add(to, part.rows()[at]);
                            mail.add(to, part.ranks()[at]);
                        }
                    }
                });
                return mail.sent();
            });
            return delivered(answers)
                    .zipPartitions(
                            plans,
                            (mail, plan) -> List.of(counted(Mail.all(mail), plan.next(), heavy.value()))
                                    .iterator());
        }

        private static int[] counted(List<int[]> answers, int[] plan, Map<Integer, int[][]> heavy) {
            int lines = plan.length == 0 ? 0 : plan[plan.length - 1] + 1;
            var first = new int[lines + 1];
            eachAnswer(answers, (_, line, _) -> first[line + 1]++);
            for (int line = 0; line < lines; line++) {
                first[line + 1] += first[line];
            }
            var box = new int[first[lines]];
            var at = new int[first[lines]];
            var next = first.clone();
            eachAnswer(answers, (which, line, from) -> {
                box[next[line]] = which;
                at[next[line]++] = from;
            });
            var votes = new Votes();
            var most = new Mail(1);
            for (int i = 0; i < plan.length; ) {
                int line = plan[i + 2];
                for (; i < plan.length && plan[i + 2] == line; i += 3) {
                    var bucket = heavy.get(plan[i]);
                    if (bucket != null) {
                        for (int k = 0; k < bucket[0].length; k++) {
                            votes.add(bucket[0][k], bucket[1][k], plan[i + 1]);
                        }
                    }
                }
                for (int k = first[line]; k < first[line + 1]; k++) {
                    var answer = answers.get(box[k]);
                    int end = at[k] + 3 + 2 * answer[at[k] + 2];
                    for (int r = at[k] + 3; r < end; r += 2) {
                        votes.add(answer[r], answer[r + 1], answer[at[k] + 1]);
                    }
                }
                int n = votes.count();
                most.add(0, line);
                most.add(0, n);
                for (int k = 0; k < n; k++) {
                    most.add(0, votes.most[k]);
                }
            }
            return most.of(0);
        }

        private interface AnswerReader {
            void read(int box, int line, int at);
        }

        private static void eachAnswer(List<int[]> answers, AnswerReader reader) {
            for (int box = 0; box < answers.size(); box++) {
                var answer = answers.get(box);
                for (int at = 0; at < answer.length; at += 3 + 2 * answer[at + 2]) {
                    reader.read(box, answer[at], at);
                }
            }
        }

        // --- comparing ---

        private interface Comparison extends Serializable {

            /** Compares a line with rows; says whether the line is decided. */
            boolean decides(EmployerList list, int line, Kernel.Rows rows, int[] which, Kernel kernel);
        }

        /**
         * Compares lines with rows, wherever they are.
         *
         * @param chosen line, how many rows, those rows, again and again
         */
        private JavaRDD<Outcome> outcomes(
                JavaRDD<Part> asking,
                JavaRDD<int[]> chosen,
                JavaRDD<Part> searched,
                Comparison comparison,
                Broadcast<Frequencies> frequencies) {
            var asked = chosen.mapPartitionsWithIndex(
                    (partition, some) -> {
                        var mail = new Mail(partitions);
                        var rows = rows(some.next());
                        for (int row : rows) {
                            int to = row % partitions;
                            if (mail.isEmpty(to)) {
                                mail.add(to, partition);
                            }
                            mail.add(to, row / partitions);
                        }
                        return mail.sent();
                    },
                    true);
            var answered = delivered(asked).zipPartitions(searched, (requests, parts) -> {
                var lines = parts.next().lines();
                var answers = new ArrayList<Tuple2<Integer, Part>>();
                requests.forEachRemaining(request -> answers.add(new Tuple2<>(
                        request[0],
                        Part.of(Arrays.stream(request, 1, request.length)
                                .mapToObj(lines::get)
                                .toList()))));
                return answers.iterator();
            });
            var answers = Mail.delivered(
                    JavaPairRDD.fromJavaRDD(answered.mapPartitionsWithIndex(
                            (partition, some) -> Mail.all(some).stream()
                                    .map(answer -> new Tuple2<>(answer._1, new Answer(partition, answer._2)))
                                    .iterator(),
                            true)),
                    partitions);
            return asking.zip(chosen).zipPartitions(answers, (both, arrived) -> {
                var lines = both.next();
                return List.of(outcome(lines._1, lines._2, Mail.all(arrived), comparison, frequencies.value()))
                        .iterator();
            });
        }

        /** The rows chosen for any line, ascending. */
        private static int[] rows(int[] chosen) {
            var rows = new Mail(1);
            for (int i = 0; i < chosen.length; i += 2 + chosen[i + 1]) {
                for (int k = 0; k < chosen[i + 1]; k++) {
                    rows.add(0, chosen[i + 2 + k]);
                }
            }
            return Arrays.stream(rows.of(0)).sorted().distinct().toArray();
        }

        private Outcome outcome(
                Part asking, int[] chosen, List<Answer> answers, Comparison comparison, Frequencies frequencies) {
            var all = rows(chosen);
            var numbered = new ArrayList<Part.Numbered>(all.length);
            var rows = new int[all.length];
            var places = new HashMap<Integer, Integer>();
            for (var answer : answers) {
                var lines = answer.rows.lines().iterator();
                for (int row : all) {
                    if (row % partitions == answer.from) {
                        rows[numbered.size()] = row;
                        places.put(row, numbered.size());
                        numbered.add(lines.next());
                    }
                }
            }
            var found = Part.list(numbered);
            var searched = new Kernel.Rows(found, frequencies);
            var lines = asking.lines();
            var list = Part.list(lines);
            var kernel = new Kernel();
            var outcome = new Outcome(new BitSet(), new ArrayList<>());
            for (int i = 0; i < chosen.length; i += 2 + chosen[i + 1]) {
                int line = chosen[i];
                var which = Arrays.stream(chosen, i + 2, i + 2 + chosen[i + 1])
                        .map(places::get)
                        .toArray();
                if (comparison.decides(list, line, searched, which, kernel)) {
                    outcome.decided.set(line);
                    var likely = IntStream.range(0, kernel.candidates())
                            .filter(k -> Kernel.confidence(kernel.logit(k) + EQUAL_SCORES) >= Band.CONFIRM_FROM)
                            .toArray();
                    for (int k : likely) {
                        int place = kernel.row(k);
                        var row = numbered.get(place);
                        outcome.pairs.add(new Pair(
                                (swapped ? row : lines.get(line)).line().id(),
                                (swapped ? lines.get(line) : row).line().id(),
                                (swapped ? row : lines.get(line)).number(),
                                (int) lines.get(line).number(),
                                rows[place],
                                Kernel.rank(list, line),
                                Kernel.rank(found, place),
                                kernel.logit(k),
                                likely.length == 1));
                    }
                }
            }
            return outcome;
        }
    }
}
