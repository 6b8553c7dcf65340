package org.goutong.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationLoadTest {

    private static final Pattern KEY = Pattern.compile("\"submissionKey\":\"([^\"]+)\"");

    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void findsEveryAcknowledgedApplicationInTheDatabase() throws Exception {
        serving(exchange -> answer(exchange, store(exchange) ? 201 : 200));
        assertThat(load(() -> stored.size(), "--connections", "1,8", "--requests", "300", "--warmup", "50"))
                .isZero();
        assertThat(stored).hasSize(650);
        assertThat(printed()).contains("connections").containsPattern("8 +300 +300 +0 .* 350 +650");
    }

    @Test
    void noticesAnApplicationThatWasLost() throws Exception {
        serving(exchange -> {
            if (answered.incrementAndGet() != 77) {
                store(exchange);
            }
            answer(exchange, 201);
        });
        assertThat(load(() -> stored.size(), "--connections", "4", "--requests", "100", "--warmup", "0"))
                .isEqualTo(1);
        assertThat(printed()).contains("The database grew by 99 applications, but 100 were acknowledged.");
    }

    @Test
    void noticesAnApplicationThatWasDoubled() throws Exception {
        var rows = new AtomicLong();
        serving(exchange -> {
            rows.addAndGet(answered.incrementAndGet() == 3 ? 2 : 1);
            answer(exchange, 201);
        });
        assertThat(load(rows::get, "--connections", "4", "--requests", "100", "--warmup", "0"))
                .isEqualTo(1);
        assertThat(printed()).contains("grew by 101");
    }

    @Test
    void countsRefusalsAsErrors() throws Exception {
        serving(exchange -> answer(exchange, answered.incrementAndGet() % 10 == 0 || !store(exchange) ? 422 : 201));
        assertThat(load(() -> stored.size(), "--connections", "1", "--requests", "100", "--warmup", "0"))
                .isEqualTo(1);
        assertThat(printed()).containsPattern("1 +100 +90 +10 ").contains("First error: 422");
    }

    @Test
    void sendsAnApplicationAgainWhenTheAnswerIsLostAndCountsItOnce() throws Exception {
        serving(exchange -> {
            boolean isNew = store(exchange);
            if (answered.incrementAndGet() % 10 == 0) {
                exchange.close();
            } else {
                answer(exchange, isNew ? 201 : 200);
            }
        });
        assertThat(load(() -> stored.size(), "--connections", "2", "--requests", "100", "--warmup", "0"))
                .isZero();
        assertThat(stored).hasSize(100);
        assertThat(printed()).contains("First error: java.io.EOFException");
    }

    @Test
    void givesUpOnAServerThatIsGone() throws Exception {
        server.stop(0);
        assertThat(load(() -> 0, "--connections", "2", "--requests", "10", "--warmup", "0"))
                .isEqualTo(1);
        assertThat(printed()).containsPattern("2 +10 +0 +30 ");
    }

    @Test
    void stopsWhenTheSecondsAreOver() throws Exception {
        serving(exchange -> answer(exchange, store(exchange) ? 201 : 200));
        assertThat(load(() -> stored.size(), "--connections", "4", "--seconds", "1", "--warmup", "0"))
                .isZero();
        assertThat(stored).hasSizeBetween(1, 900_000);
    }

    @Test
    void dropsInTheMiddleAndThenAsksOnce() throws Exception {
        serving(exchange -> answer(exchange, store(exchange) ? 201 : 200));
        assertThat(load(() -> stored.size(), "--drop", "16", "--rounds", "5")).isZero();
        assertThat(stored).hasSize(1);
        assertThat(printed())
                .contains("80 connections dropped in the middle of a request by 16 clients")
                .contains(": 201");
    }

    @Test
    void noticesAServerThatNoLongerAnswers() throws Exception {
        serving(exchange -> answer(exchange, 503));
        assertThat(load(() -> stored.size(), "--drop", "2", "--rounds", "1")).isEqualTo(1);
        assertThat(printed()).contains(": 503");
    }

    @Test
    void refusesToLeaveThisMachine() throws Exception {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(ApplicationLoad.run(
                        new String[] {"--code", "482913", "--no-count", "--url", "http://192.0.2.1:8080"}, out))
                .isEqualTo(2);
        assertThat(printed()).contains("only talks to loopback");
    }

    @Test
    void tellsThatTheDatabaseCannotBeReached() throws Exception {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(ApplicationLoad.run(
                        new String[] {"--code", "1", "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/goutong"}, out))
                .isEqualTo(2);
        assertThat(printed()).contains("The database cannot be reached");
    }

    @Test
    void ranksLatencies() {
        var outcome = new Level.Outcome(
                1, 4, 4, 0, 2_000_000_000L, new long[] {1_000_000, 2_000_000, 3_000_000, 9_000_000}, Optional.empty());
        assertThat(outcome.perSecond()).isEqualTo(2);
        assertThat(outcome.millisAt(0.5)).isEqualTo(2);
        assertThat(outcome.millisAt(0.99)).isEqualTo(9);
        assertThat(outcome.millisAt(1)).isEqualTo(9);
    }

    private int load(ApplicationCount count, String... more) throws InterruptedException {
        var words = new String[more.length + 5];
        System.arraycopy(more, 0, words, 5, more.length);
        words[0] = "--no-count";
        words[1] = "--code";
        words[2] = "482913";
        words[3] = "--url";
        words[4] = "http://127.0.0.1:" + server.getAddress().getPort();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new ApplicationLoad(Options.parse(words), Optional.of(count), out).run();
    }

    private interface Serving {
        void serve(HttpExchange exchange) throws IOException;
    }

    private void serving(Serving serving) {
        server.createContext("/api/v1/meetings/482913/applications", exchange -> {
            try (exchange) {
                serving.serve(exchange);
            }
        });
    }

    private boolean store(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var key = KEY.matcher(body);
        return key.find() && stored.add(key.group(1));
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = "{\"receipt\":\"NF7K2Q94\",\"state\":\"received\"}".getBytes(StandardCharsets.UTF_8);
        // Both framings of a body are met in turn.
        exchange.sendResponseHeaders(status, status == 200 ? 0 : body.length);
        exchange.getResponseBody().write(body);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
