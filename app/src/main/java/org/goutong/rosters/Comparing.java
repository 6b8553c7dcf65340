package org.goutong.rosters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goutong.employers.Employers;
import org.goutong.errands.Errand;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.matching.Reconciliation;
import org.goutong.orgs.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares lists. What is stored stays stored: a killed program goes on with the lines that have no finding yet. */
@Component
class Comparing implements Errand {

    private static final Logger log = LoggerFactory.getLogger(Comparing.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMPARISONS);
    private static final int SET = 5_000;
    private static final long TOLD_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    private final RosterStore store;
    private final PairStore pairs;
    private final Employers employers;
    private final Clock clock;

    Comparing(RosterStore store, PairStore pairs, Employers employers, Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.employers = employers;
        this.clock = clock;
    }

    @Override
    public List<UUID> listUnfinished() {
        return Stream.concat(store.listComparing(JOB).stream(), pairs.listComparing(JOB).stream())
                .toList();
    }

    @Override
    public void run(UUID id) {
        store.find(JOB, id)
                .filter(roster -> roster.stage() == Roster.Stage.COMPARING)
                .ifPresent(this::compare);
        pairs.find(JOB, id).filter(Pair::comparing).ifPresent(this::compare);
    }

    private void compare(Roster roster) {
        var scope = new Scope.Unit(roster.orgCode());
        var from = System.nanoTime();
        store.beginComparison(scope, roster.id(), clock.instant());
        var comparison = held(scope, roster, store.load(scope, roster));
        var findings = new ArrayList<Finding>(SET);
        for (int position = 0; position < comparison.size(); position++) {
            findings.add(comparison.finding(position));
            if (findings.size() == SET || position == comparison.size() - 1) {
                store.note(scope, roster, findings);
                findings.clear();
            }
        }
        store.finishComparison(scope, roster.id());
        log.info("{} lines were compared in {} ms", comparison.size(), (System.nanoTime() - from) / 1_000_000);
    }

    /** Holds a list against the register. */
    private Comparison held(Scope scope, Roster roster, EmployerList lines) {
        var names = IntStream.range(0, lines.size())
                .mapToObj(row -> lines.line(row).name())
                .collect(Collectors.toSet());
        return Comparison.of(
                employers.compare(
                        scope,
                        lines,
                        new Telling(done -> store.tell(scope, roster.id(), Math.min(done, roster.lines())))),
                employers.listDecided(scope, roster.orgCode(), names),
                line -> employers.resolve(
                        scope, line.name().isEmpty() ? line.creditCode() : line.name(), line.address()));
    }

    /** Holds a list against another: what their own lists repeat, or what names nobody, needs no partner. */
    private void compare(Pair pair) {
        var scope = new Scope.Unit(pair.orgCode());
        pairs.tell(scope, pair.id(), 0);
        var left = store.loadNaming(scope, pair.leftId());
        var right = store.loadNaming(scope, pair.rightId());
        var reconciled =
                Reconciliation.of(left, right, new Telling(done -> pairs.tell(scope, pair.id(), Math.max(0, done))));
        var lines = SideBySide.of(
                        reconciled,
                        pairs.settled(scope, pair.leftId(), left),
                        pairs.settled(scope, pair.rightId(), right))
                .toList();
        var sets = IntStream.iterate(0, from -> from < lines.size(), from -> from + SET)
                .mapToObj(from -> lines.subList(from, Math.min(from + SET, lines.size())))
                .toList();
        pairs.replace(scope, pair, sets);
    }

    /** Tells whoever looks at a page, twice a second at most. */
    private static final class Telling implements Progress {

        private final IntConsumer page;
        private long next = System.nanoTime();

        private Telling(IntConsumer page) {
            this.page = page;
        }

        @Override
        public synchronized void at(Stage stage, long done, long total) {
            if (stage == Stage.COMPARING && System.nanoTime() >= next) {
                next = System.nanoTime() + TOLD_EVERY;
                page.accept((int) done);
            }
        }
    }
}
