package org.goutong.notices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what waits, each notice claimed before it is handed over and ended after. One node sends at a time, by a lock of
 * the database that is gone with its connection: whatever is claimed when the lock is taken was left by a dead program.
 */
@Component
class Sending implements SmartLifecycle {

    /** How many notices are under way at once: so many at most are uncertain after a kill. */
    static final int HANDS = 4;

    /** After each try that surely failed; behind the last one a notice is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.NOTICES);
    private static final Duration TIME_TO_END = Duration.ofSeconds(10);

    private final Scopes scopes;
    private final NoticeStore store;
    private final Gateways gateways;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final DataSource database;
    private final Clock clock;
    private final Duration pause;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread worker;

    /** @param pause how often to look for what is due; zero to send only when a test asks */
    Sending(
            Scopes scopes,
            NoticeStore store,
            Gateways gateways,
            Letters letters,
            ApplicationEventPublisher events,
            DataSource database,
            Clock clock,
            @Value("${goutong.notices.pause:PT15S}") Duration pause) {
        this.scopes = scopes;
        this.store = store;
        this.gateways = gateways;
        this.letters = letters;
        this.events = events;
        this.database = database;
        this.clock = clock;
        this.pause = pause;
    }

    /** Lets what the running transaction enters leave as soon as it is through. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        if (pause.isPositive()) {
            worker = Thread.ofPlatform().daemon().name("notices").start(this::work);
        }
    }

    private void work() {
        while (running) {
            try {
                sendWaiting();
            } catch (SQLException | RuntimeException failed) {
                log.warn("sending notices was interrupted and is taken up again", failed);
            }
            try {
                news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Sends everything that is due, unless another node is at it. */
    void sendWaiting() throws SQLException {
        try (var connection = database.getConnection()) {
            if (locked(connection, "select pg_try_advisory_lock(hashtextextended('notices', 0))")) {
                try {
                    var abandoned = store.doubtAbandoned(JOB);
                    if (abandoned > 0) {
                        log.warn(
                                "{} notices were under way when the program ended: see the page of deliveries",
                                abandoned);
                    }
                    sendInTurn();
                } finally {
                    locked(connection, "select pg_advisory_unlock(hashtextextended('notices', 0))");
                }
            }
        }
    }

    private static boolean locked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private void sendInTurn() {
        if (gateways.out().isEmpty()) {
            return;
        }
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < HANDS; hand++) {
                hands.submit(() -> {
                    try {
                        while (running && sendNext()) {}
                    } catch (RuntimeException failed) {
                        log.warn("a notice was left under way", failed);
                    }
                });
            }
        }
    }

    private boolean sendNext() {
        var claimed = store.claim(JOB, gateways.out(), UUID.randomUUID(), clock.instant());
        claimed.ifPresent(notice -> end(notice, handOver(notice)));
        return claimed.isPresent();
    }

    private Outcome handOver(Claimed notice) {
        try {
            return gateways.get(notice.channel()).send(letters.of(notice));
        } catch (Letters.Unreadable unreadable) {
            return new Outcome.Never(Reason.NOT_AN_ADDRESS);
        } catch (RuntimeException unclear) {
            log.warn("nobody knows whether the notice {} was sent", notice.id(), unclear);
            return new Outcome.Unclear();
        }
    }

    private void end(Claimed notice, Outcome outcome) {
        var scope = new Scope.Unit(notice.orgCode());
        var now = clock.instant();
        switch (outcome) {
            case Outcome.Sent() -> store.sent(scope, notice, now);
            case Outcome.NotYet(var reason)
            when notice.attempts() <= PAUSES.size() ->
                store.postpone(scope, notice, reason, now.plus(PAUSES.get(notice.attempts() - 1)));
            case Outcome.NotYet(var reason) -> giveUp(scope, notice, reason);
            case Outcome.Never(var reason) -> giveUp(scope, notice, reason);
            case Outcome.Unclear() -> store.doubt(scope, notice, Reason.UNANSWERED);
        }
    }

    private void giveUp(Scope scope, Claimed notice, Reason reason) {
        scopes.run(scope, () -> {
            if (store.fail(scope, notice, reason)) {
                events.publishEvent(new NoticeFailed(
                        notice.orgCode(),
                        notice.id(),
                        notice.rule(),
                        notice.channel().name(),
                        reason.name()));
            }
        });
    }

    /** Lets what is under way end, so that an ordinary stop leaves nothing uncertain. */
    @Override
    public void stop() {
        running = false;
        news.release();
        try {
            if (worker instanceof Thread sender) {
                sender.join(TIME_TO_END);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
