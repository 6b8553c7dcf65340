package org.goutong.rosters;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.goutong.employers.Employers;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.matching.Reconciliation;
import org.goutong.orgs.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Compares lists behind the pages, one at a time. What is stored stays stored: a killed program goes on with the lines
 * that have no finding yet. A lock of the database, gone with its connection, keeps two nodes from the same list.
 */
@Component
class Comparing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Comparing.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMPARISONS);
    private static final int SET = 5_000;
    private static final long TOLD_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    private final RosterStore store;
    private final PairStore pairs;
    private final Employers employers;
    private final DataSource database;
    private final Clock clock;
    private final LinkedBlockingQueue<UUID> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    Comparing(RosterStore store, PairStore pairs, Employers employers, DataSource database, Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.employers = employers;
        this.database = database;
        this.clock = clock;
    }

    /** Begins with a list, or a pair of lists, as soon as the running transaction is through. */
    void begin(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.add(id);
            }
        });
    }

    @EventListener
    void takeUp(ApplicationReadyEvent ready) {
        takeUp();
    }

    /** Also what another node has left. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void takeUp() {
        Stream.concat(store.listComparing(JOB).stream(), pairs.listComparing(JOB).stream())
                .filter(id -> !waiting.contains(id))
                .forEach(waiting::add);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().name("comparing").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                var id = waiting.take();
                compareAlone(id);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException failed) {
                // It stays unfinished and is taken up again within a minute.
                log.warn("a comparison was interrupted", failed);
            }
        }
    }

    private void compareAlone(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            if (locked(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", id)) {
                try {
                    store.find(JOB, id)
                            .filter(roster -> roster.stage() == Roster.Stage.COMPARING)
                            .ifPresent(this::compare);
                    pairs.find(JOB, id).filter(Pair::comparing).ifPresent(this::compare);
                } finally {
                    locked(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", id);
                }
            }
        }
    }

    private static boolean locked(Connection connection, String sql, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "rosters:" + id);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
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

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
