package org.goutong.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.goutong.OnItsOwnDemo;
import org.goutong.RunningDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kills the running demo under a load of applications: what was acknowledged is there once, and nothing is doubled. */
@OnItsOwnDemo
class KilledServerTest {

    private static final String CODE = "482913";
    private static final int CLIENTS = 8;
    private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = RunningDemo.start("killed");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void keepsWhatWasAcknowledgedWhenTheProgramIsKilled() throws Exception {
        surviveKill(demo::kill);
    }

    @Test
    void keepsWhatWasAcknowledgedWhenProgramAndDatabaseAreKilled() throws Exception {
        surviveKill(() -> {
            var postgres = demo.postgres();
            demo.kill();
            postgres.forEach(ProcessHandle::destroyForcibly);
        });
    }

    private void surviveKill(Runnable kill) throws Exception {
        var acknowledged = new ConcurrentHashMap<UUID, String>();
        var stopped = new AtomicBoolean();
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofVirtual().start(() -> load(acknowledged, stopped)))
                .toList();
        DemoRows.await("three hundred acknowledged", () -> acknowledged.size() >= 300);
        kill.run();
        stopped.set(true);
        for (var client : clients) {
            client.join();
        }
        var before = Map.copyOf(acknowledged);

        demo.launch();

        var rows = new DemoRows(demo);
        rows.awaitNone("select count(*) from web.event_publication where completion_date is null");
        assertThat(rows.count("select count(*) from joining.application where submission_key = any(?)", (Object)
                        before.keySet().toArray(UUID[]::new)))
                .as("every acknowledged form is there once")
                .isEqualTo(before.size());
        for (var receipt : before.values().stream().limit(20).toList()) {
            assertThat(get("/r/" + receipt).statusCode()).isEqualTo(200);
        }
        var key = before.keySet().iterator().next();
        var again = post(key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains(before.get(key));
        assertThat(rows.count("""
                select count(*) from joining.application a
                where a.employer_id is not null and not exists (select 1 from leads.signal s where s.application_id = a.id)
                """)).as("no signal is missing").isZero();
        assertThat(rows.count("select count(*) - count(distinct application_id) from leads.signal"))
                .isZero();
        assertThat(rows.count("select count(*) - count(distinct (employer_id, meeting_id)) from leads.lead"))
                .isZero();
        assertThat(rows.count("select count(*) - count(distinct task_key) from tasks.task"))
                .isZero();
    }

    private static void load(Map<UUID, String> acknowledged, AtomicBoolean stopped) {
        while (!stopped.get()) {
            var key = UUID.randomUUID();
            try {
                var answer = post(key);
                var receipt = RECEIPT.matcher(answer.body());
                if (answer.statusCode() == 201 && receipt.find()) {
                    acknowledged.put(key, receipt.group(1));
                }
            } catch (IOException gone) {
                // the server was killed: this form was not acknowledged
            }
        }
    }

    /** The same form for the same key, so that it can be sent again after the kill. */
    private static HttpResponse<String> post(UUID key) throws IOException {
        var number = Math.floorMod(key.getLeastSignificantBits(), 100_000_000L);
        var body = """
                {"submissionKey":"%s","name":"压测甲乙","phone":"138%08d","employer":"%s","consentVersion":"1"}
                """.formatted(key, number, number % 2 == 0 ? "北京砚北国际货运代理有限公司" : "没有登记的单位" + number % 7);
        return send(HttpRequest.newBuilder(uri("/api/v1/meetings/" + CODE + "/applications"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private static URI uri(String path) {
        return URI.create(demo.url(path));
    }
}
