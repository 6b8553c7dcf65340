package org.goutong.leads;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.goutong.joining.ApplicationReceived;
import org.goutong.joining.EmployerIdentified;
import org.goutong.orgs.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of applications and leaves their signals. In a crowd the news comes by the thousand, so it is gathered and noted
 * in sets; the stored applications themselves are what a killed program catches up from, no copy of the news is kept.
 */
@Component
class SignalListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SignalListener.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.SIGNALS);
    private static final int SET = 500;

    private final Signals signals;
    private final LinkedBlockingQueue<UUID> heard = new LinkedBlockingQueue<>();
    private volatile boolean running;

    SignalListener(Signals signals) {
        this.signals = signals;
    }

    /** Gathered in memory after commit: the phone does not wait for it, and it takes no second connection in a crowd. */
    @EventListener
    void hear(ApplicationReceived received) {
        if (received.employerId() != null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    heard.add(received.applicationId());
                }
            });
        }
    }

    @ApplicationModuleListener
    void hear(EmployerIdentified identified) {
        signals.noteAll(new Scope.Unit(identified.orgCode()), identified.normalText());
    }

    @EventListener
    void catchUp(ApplicationReadyEvent ready) {
        var missing = signals.catchUp(JOB);
        if (missing > 0) {
            log.info("{} signals were missing and are there now", missing);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("signals").start(this::note);
    }

    private void note() {
        var set = new ArrayList<UUID>(SET);
        while (running || !heard.isEmpty()) {
            try {
                var first = heard.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    set.add(first);
                    heard.drainTo(set, SET - 1);
                    signals.note(JOB, set);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                // Heard again, because a database that is away for a moment must not cost a signal until the next
                // start.
                log.warn("signals could not be noted and are tried again: {}", failed.getMessage());
                heard.addAll(set);
                pause();
            }
            set.clear();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
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
