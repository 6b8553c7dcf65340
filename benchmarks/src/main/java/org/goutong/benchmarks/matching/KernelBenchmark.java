package org.goutong.benchmarks.matching;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.goutong.matching.Answer;
import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.EmployerName;
import org.goutong.matching.Link;
import org.goutong.matching.Progress;
import org.goutong.matching.Reason;
import org.goutong.matching.Reconciliation;
import org.goutong.matching.Register;
import org.goutong.matching.training.LabelledLists;
import org.goutong.matching.training.LabelledQueries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What single steps of the matching take, warm. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KernelBenchmark {

    /** Two lists of 5,000 lines and their links. */
    @State(Scope.Thread)
    public static class Lists {

        EmployerList left;
        EmployerList right;
        Reconciliation reconciliation;
        List<Link> links;
        List<String> names;
        int next;

        /** Invents and links the lists. */
        @Setup
        public void invent() {
            var lists = LabelledLists.invent(LabelledLists.Settings.of(5000, 1, false));
            left = EmployerList.of(lists.left());
            right = EmployerList.of(lists.right());
            reconciliation = Reconciliation.of(left, right, Progress.NONE);
            links = reconciliation.links();
            names = lists.left().stream().map(EmployerLine::name).toList();
        }
    }

    /** A register of 200,000 employers and what people type. */
    @State(Scope.Thread)
    public static class Registered {

        Register register;
        List<LabelledQueries.Query> queries;
        int next;

        /** Invents and indexes the register. */
        @Setup
        public void invent() {
            var labelled = LabelledQueries.invent(new LabelledQueries.Settings(200_000, 5000, 1, false));
            register = Register.of(EmployerList.of(labelled.register()));
            queries = labelled.queries();
        }
    }

    /** Reads one name as a person typed it. */
    @Benchmark
    public EmployerName readOneName(Lists lists) {
        lists.next = (lists.next + 1) % lists.names.size();
        return EmployerName.of(lists.names.get(lists.next));
    }

    /** Takes one line apart into a list. */
    @Benchmark
    public EmployerList readOneLine(Lists lists) {
        lists.next = (lists.next + 1) % lists.left.size();
        return EmployerList.of(List.of(lists.left.line(lists.next)));
    }

    /** Compares one pair in all features and says why. */
    @Benchmark
    public List<Reason> compareOnePair(Lists lists) {
        lists.next = (lists.next + 1) % lists.links.size();
        var link = lists.links.get(lists.next);
        return lists.reconciliation.reasons(link.left(), link.right());
    }

    /** Links two lists of 5,000 lines that are in memory. */
    @Benchmark
    public Reconciliation linkTwoLists(Lists lists) {
        return Reconciliation.of(lists.left, lists.right, Progress.NONE);
    }

    /** Answers one typed text from a register of 200,000. */
    @Benchmark
    public Answer answerOneQuery(Registered registered) {
        registered.next = (registered.next + 1) % registered.queries.size();
        var query = registered.queries.get(registered.next);
        return registered.register.resolve(query.text(), query.hint());
    }
}
