package org.goutong.leads;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.goutong.outreach.MeetingClosed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears that stalls close and has them weighed, one after the other behind one thread: hundreds close within minutes, and
 * none of them may hold a connection while it waits for its turn. What was closed while the program was down is found in the
 * stalls themselves, and so is what could not be weighed, a moment later.
 */
@Component
class BandListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BandListener.class);
    private static final int POLL_MILLIS = 200;
    private static final int RETRY_MILLIS = 5_000;

    private final Bands bands;
    private final Semaphore closed = new Semaphore(0);
    private volatile boolean running;

    BandListener(Bands bands) {
        this.bands = bands;
    }

    // Not through the register of events: what is interrupted there is taken up again within one transaction at the
    // start, and a listener on the same thread would wait for that very transaction.
    @EventListener
    void hear(MeetingClosed meeting) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                closed.release();
            }
        });
    }

    @EventListener
    void catchUp(ApplicationReadyEvent ready) {
        closed.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("bands").start(this::weigh);
    }

    private void weigh() {
        var owed = false;
        try {
            while (running) {
                if (closed.tryAcquire(owed ? RETRY_MILLIS : POLL_MILLIS, TimeUnit.MILLISECONDS) || owed) {
                    closed.drainPermits();
                    owed = !weighed();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether all that has closed is weighed; else it is tried again at the next closing, or a moment later. */
    private boolean weighed() {
        try {
            bands.weighAll();
            return true;
        } catch (RuntimeException failed) {
            log.warn("closed stalls could not be weighed and are tried again: {}", failed.getMessage());
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
