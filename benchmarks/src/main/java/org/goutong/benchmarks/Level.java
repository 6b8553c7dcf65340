package org.goutong.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** One level of load: a number of connections that send applications one after another, as fast as they are answered. */
final class Level {

    /**
     * What came of it.
     *
     * @param sent different applications sent
     * @param acknowledged those answered with 201, or with 200 after a broken connection made them be sent again
     * @param errors answers and broken connections that were not that, even where sending again helped
     * @param nanos from the first request to the last answer
     * @param latencies nanoseconds of each acknowledged application, ascending, sending again included
     * @param firstError what the first error was, empty without errors
     */
    record Outcome(
            int connections,
            long sent,
            long acknowledged,
            long errors,
            long nanos,
            long[] latencies,
            Optional<String> firstError) {

        double perSecond() {
            return acknowledged / (nanos / 1e9);
        }

        /** The latency in milliseconds which this share of the acknowledged did not exceed, by nearest rank. */
        double millisAt(double share) {
            if (latencies.length == 0) {
                return 0;
            }
            int rank = (int) Math.ceil(share * latencies.length);
            return latencies[Math.max(rank, 1) - 1] / 1e6;
        }
    }

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int TRIES = 3;

    private final InetSocketAddress server;
    private final Applications applications;
    private final int connections;
    private final long first;
    private final long requests;
    private final long deadlineNanos;
    private final AtomicLong next;
    private final AtomicLong errors = new AtomicLong();
    private final AtomicReference<Optional<String>> firstError = new AtomicReference<>(Optional.empty());

    /** Prepares applications {@code first} to {@code first + requests - 1}, fewer if the seconds run out. */
    Level(
            InetSocketAddress server,
            Applications applications,
            int connections,
            long first,
            long requests,
            Optional<Integer> seconds) {
        this.server = server;
        this.applications = applications;
        this.connections = connections;
        this.first = first;
        this.requests = requests;
        this.next = new AtomicLong(first);
        this.deadlineNanos = seconds.map(s -> s * 1_000_000_000L).orElse(Long.MAX_VALUE);
    }

    /** Sends them all and waits for the last answer. */
    Outcome run() throws InterruptedException {
        var ready = new CountDownLatch(connections);
        var go = new CountDownLatch(1);
        var clients = new ArrayList<Client>();
        for (int i = 0; i < connections; i++) {
            var client = new Client(ready, go);
            clients.add(client);
            client.start();
        }
        ready.await();
        long began = System.nanoTime();
        go.countDown();
        for (var client : clients) {
            client.join();
        }
        long nanos = System.nanoTime() - began;
        return new Outcome(
                connections,
                clients.stream().mapToLong(client -> client.sent).sum(),
                clients.stream().mapToLong(client -> client.acknowledged).sum(),
                errors.get(),
                nanos,
                latencies(clients),
                firstError.get());
    }

    private static long[] latencies(List<Client> clients) {
        return clients.stream()
                .flatMapToLong(client -> Arrays.stream(client.latencies, 0, client.acknowledged))
                .sorted()
                .toArray();
    }

    private final class Client extends Thread {

        private final CountDownLatch ready;
        private final CountDownLatch go;
        private long[] latencies = new long[1_024];
        private int acknowledged;
        private long sent;

        private Client(CountDownLatch ready, CountDownLatch go) {
            this.ready = ready;
            this.go = go;
        }

        @Override
        public void run() {
            try (var connection = new HttpConnection(server, TIMEOUT_MILLIS)) {
                ready.countDown();
                go.await();
                long began = System.nanoTime();
                long number = next.getAndIncrement();
                while (number < first + requests && System.nanoTime() - began < deadlineNanos) {
                    byte[] request = applications.request(number);
                    sent++;
                    long sentAt = System.nanoTime();
                    if (isAcknowledged(connection, request)) {
                        note(System.nanoTime() - sentAt);
                    }
                    number = next.getAndIncrement();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        // Like a phone: when the connection breaks, the same application is sent again and must count once.
        private boolean isAcknowledged(HttpConnection connection, byte[] request) {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                try {
                    var answer = connection.send(request);
                    if (answer.status() == 201 || answer.status() == 200 && attempt > 1) {
                        return true;
                    }
                    noteError(answer.status() + " " + answer.body());
                    return false;
                } catch (IOException broken) {
                    noteError(broken.toString());
                }
            }
            return false;
        }

        private void noteError(String error) {
            errors.incrementAndGet();
            firstError.compareAndSet(Optional.empty(), Optional.of(error));
        }

        private void note(long nanos) {
            if (acknowledged == latencies.length) {
                latencies = Arrays.copyOf(latencies, acknowledged * 2);
            }
            latencies[acknowledged++] = nanos;
        }
    }
}
