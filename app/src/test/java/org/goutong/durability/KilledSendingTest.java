package org.goutong.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.goutong.RunningDemo;
import org.goutong.database.DatabaseAccess;
import org.goutong.notices.ScriptedSmtp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Kills the running demo while a mail server has a mail and has not said so: no mail is lost silently, none sent twice. */
class KilledSendingTest {

    private static final String SILENCE = "…";

    @Test
    void leavesUncertainWhatWasUnderWayAndSendsTheRest() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var settings = Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(port),
                "GOUTONG_MAIL_FROM", "goutong@union.example.org");
        try (var demo = RunningDemo.start("killed-sending", settings)) {
            try (var silent = new ScriptedSmtp(port, Map.of(".", SILENCE))) {
                new Visitor(demo, "district-shunyi").askForMail("shunyi@example.org");
                await(() -> silent.taken().size() == 1);
                demo.kill();
            }
            demo.launch();
            await(() -> count(demo, "UNCERTAIN") == 1);

            try (var server = new ScriptedSmtp(port, Map.of())) {
                new Visitor(demo, "street-nanfaxin").askForMail("nanfaxin@example.org");
                await(() -> server.taken().size() == 1);
                assertThat(server.taken().getFirst()).contains("nanfaxin@example.org");
                await(() -> count(demo, "SENT") == 1);
                assertThat(count(demo, "UNCERTAIN")).as("not sent by itself").isEqualTo(1);

                new Visitor(demo, "district-shunyi").sendAgain();
                await(() -> server.taken().size() == 2);
                assertThat(server.taken().getLast())
                        .as("the same mail, by its identifier")
                        .contains("shunyi@example.org", "Message-ID: <" + id(demo, "account") + "@union.example.org>");
                await(() -> count(demo, "SENT") == 2);
                assertThat(count(demo, "UNCERTAIN")).isZero();
            }
        }
    }

    /** Somebody signed in to the demo, without script. */
    private static final class Visitor {

        private final RunningDemo demo;
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        private Visitor(RunningDemo demo, String username) throws Exception {
            this.demo = demo;
            post("/demo/sign-in", "/sign-in", "person=" + username);
        }

        private void askForMail(String address) throws Exception {
            var answer = post("/notices/mail/address", "/notices/mail", "address=" + address);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }

        private void sendAgain() throws Exception {
            var uncertain =
                    page("/notices/deliveries").select("td[data-label=说不准] a").attr("href");
            var form = page(uncertain).select("form[action$=/sending]").attr("action");
            assertThat(post(form, uncertain, "").statusCode()).isEqualTo(303);
        }

        private HttpResponse<String> post(String path, String from, String fields) throws Exception {
            var token = page(from).select("main input[name=_csrf]").first().val();
            return http.send(
                    HttpRequest.newBuilder(URI.create(demo.url(path)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private Document page(String path) throws Exception {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(demo.url(path))).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return Jsoup.parse(answer.body());
        }
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long count(RunningDemo demo, String state) {
        return Long.parseLong(ask(demo, "select count(*) from notices.notice where state = '" + state + "'")
                .getFirst());
    }

    private static String id(RunningDemo demo, String subject) {
        return ask(demo, "select id from notices.notice where starts_with(subject_key, '" + subject + "') order by id")
                .getFirst();
    }

    private static List<String> ask(RunningDemo demo, String sql) {
        try {
            var access = DatabaseAccess.ofRunning(demo.data()).orElseThrow();
            try (var connection = DriverManager.getConnection(access.url(), access.appUser(), access.appPassword())) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("select set_config('goutong.scope_kind', 'job', true), "
                            + "set_config('goutong.scope_from', '0', true), set_config('goutong.scope_to', ':', true)");
                    var found = new java.util.ArrayList<String>();
                    try (var result = statement.executeQuery(sql)) {
                        while (result.next()) {
                            found.add(result.getString(1));
                        }
                    }
                    return found;
                }
            }
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
