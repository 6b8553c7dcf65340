package org.goutong.errands;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The front door to work behind the pages: runs it one at a time. A lock of the database, gone with its connection, keeps
 * two nodes from the same subject.
 */
@Component
public class Errands implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Errands.class);
    private static final String PAUSE = "${goutong.errands.pause:PT1M}";

    private final ObjectProvider<Errand> errands;
    private final DataSource database;
    private final LinkedBlockingQueue<UUID> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    Errands(ObjectProvider<Errand> errands, DataSource database) {
        this.errands = errands;
        this.database = database;
    }

    /** Begins with a subject as soon as the running transaction is through, after those that wait already. */
    public void begin(UUID id) {
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
    @Scheduled(fixedDelayString = PAUSE, initialDelayString = PAUSE)
    void takeUp() {
        errands.stream()
                .flatMap(errand -> errand.listUnfinished().stream())
                .filter(id -> !waiting.contains(id))
                .forEach(waiting::add);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().name("errands").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                var id = waiting.take();
                runAlone(id);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException failed) {
                // It stays unfinished and is taken up again within a minute.
                log.warn("an errand was interrupted", failed);
            }
        }
    }

    private void runAlone(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            if (locked(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", id)) {
                try {
                    errands.forEach(errand -> errand.run(id));
                } finally {
                    locked(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", id);
                }
            }
        }
    }

    private static boolean locked(Connection connection, String sql, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "errand:" + id);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
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
