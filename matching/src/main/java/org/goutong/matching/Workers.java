package org.goutong.matching;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a body over ranges of rows on several threads. */
record Workers(int threads) {

    private static final int SMALLEST = 256;
    private static final int CHUNKS_PER_THREAD = 64;

    /** As many threads as the machine has processors. */
    static Workers ofMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Does something with the rows from {@code from}, and before {@code to}. */
    interface Body {
        void run(int from, int to);
    }

    /** Calls the body for ranges that together are all rows; returns when all are done, or throws what one has thrown. */
    void each(int rows, Body body) {
        if (threads == 1 || rows <= SMALLEST) {
            body.run(0, rows);
            return;
        }
        int chunks = Math.clamp(rows / SMALLEST + 1, 1, threads * CHUNKS_PER_THREAD);
        var next = new AtomicInteger();
        var failure = new AtomicReference<Throwable>();
        Runnable work = () -> {
            try {
                for (int chunk = next.getAndIncrement();
                        chunk < chunks && failure.get() == null;
                        chunk = next.getAndIncrement()) {
                    body.run((int) ((long) rows * chunk / chunks), (int) ((long) rows * (chunk + 1) / chunks));
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        };
        var others = new ArrayList<Thread>();
        for (int i = 1; i < threads; i++) {
            others.add(Thread.ofPlatform().daemon().start(work));
        }
        work.run();
        boolean interrupted = false;
        for (var other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    failure.compareAndSet(null, e);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
