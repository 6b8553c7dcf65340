package org.goutong.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that send part of an application and reset their connection, as phones at the edge of a network do. */
final class Drops {

    /**
     * What came of it.
     *
     * @param dropped connections that were reset in the middle of a request
     * @param refused connections that could not be opened or were closed before
     * @param answerMillis how long one whole application took afterwards
     * @param answer its status, or what went wrong instead
     */
    record Outcome(long dropped, long refused, double answerMillis, String answer) {

        boolean served() {
            return answer.equals("201") && answerMillis <= LONGEST_WAIT_MILLIS;
        }
    }

    static final int LONGEST_WAIT_MILLIS = 2_000;
    private static final int CONNECT_MILLIS = 5_000;

    private final InetSocketAddress server;
    private final Applications applications;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    Drops(InetSocketAddress server, Applications applications) {
        this.server = server;
        this.applications = applications;
    }

    /** Lets {@code clients} drop {@code rounds} times each, all at once, then sends one whole application. */
    Outcome run(int clients, int rounds) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            threads.add(Thread.ofPlatform().start(() -> dropRepeatedly(number, rounds)));
        }
        for (var thread : threads) {
            thread.join();
        }
        long began = System.nanoTime();
        var answer = answer(applications.request((long) clients * rounds));
        return new Outcome(dropped.get(), refused.get(), (System.nanoTime() - began) / 1e6, answer);
    }

    private void dropRepeatedly(int client, int rounds) {
        for (int round = 0; round < rounds; round++) {
            byte[] request = applications.request((long) client * rounds + round);
            try (var socket = new Socket()) {
                socket.connect(server, CONNECT_MILLIS);
                // Cuts fall everywhere, in the first line, the headers and the body, but never at the end.
                int percent = 1 + (client * 7 + round * 13) % 97;
                socket.getOutputStream().write(request, 0, Math.max(1, request.length * percent / 100));
                // No lingering makes the close a reset.
                socket.setSoLinger(true, 0);
                dropped.incrementAndGet();
            } catch (IOException notOpened) {
                refused.incrementAndGet();
            }
        }
    }

    private String answer(byte[] request) {
        try (var connection = new HttpConnection(server, LONGEST_WAIT_MILLIS)) {
            var answer = connection.send(request);
            return answer.status() == 201 ? "201" : answer.status() + " " + answer.body();
        } catch (IOException broken) {
            return broken.toString();
        }
    }
}
