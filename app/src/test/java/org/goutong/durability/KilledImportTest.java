package org.goutong.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.RunningDemo;
import org.goutong.database.DatabaseAccess;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kills the running demo while it imports a long list, and while it undoes it: it goes on, and nothing is done twice. */
class KilledImportTest {

    private static final int LINES = 40_000;
    /** The replay of the demo enters others meanwhile. */
    private static final String ENTERED =
            "select count(*) from employers.pub_employer where withdrawn_at is null and name like '%整份导入%'";

    private static final String BOUNDARY = "a-line-that-no-list-contains";

    private static RunningDemo demo;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @BeforeAll
    static void start() {
        demo = RunningDemo.start("killed-import");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void goesOnWithAnImportAndItsUndoing() throws Exception {
        signIn();
        var key = UUID.randomUUID();
        var choices = handIn(key);
        var path = choices.replace("/choices", "");
        var list = "(select id from imports.batch where submission_key = '" + key + "')";
        assertThat(post(choices, "columns=0&columns=&columns=1&match=NAME&mode=UPDATE&_csrf=" + token(choices))
                        .statusCode())
                .isEqualTo(303);
        awaitMoreThan(0, "select count(*) from imports.batch where stage = 'CHECKED' and id = " + list);
        // The demo may know one of the invented names already.
        var fresh = count("select count(*) from imports.line where verdict = 'CREATE' and batch_id = " + list);
        assertThat(fresh).isGreaterThan(LINES * 9L / 10);
        var before = count(ENTERED);
        assertThat(post(path + "/run", "_csrf=" + token(path)).statusCode()).isEqualTo(303);
        awaitMoreThan(0, "select ran_to from imports.batch where id = " + list);

        demo.kill();
        demo.launch();

        assertThat(count("select count(*) from imports.batch where stage = 'RUNNING' and id = " + list))
                .as("the kill came in the middle")
                .isEqualTo(1);
        awaitMoreThan(0, "select count(*) from imports.batch where stage = 'DONE' and id = " + list);
        assertThat(count("select created from imports.batch where id = " + list))
                .isEqualTo(LINES);
        assertThat(count(ENTERED) - before).as("every employer is entered once").isEqualTo(fresh);

        undoAndKill(path, list, before);
    }

    private void undoAndKill(String path, String list, long before) throws Exception {
        assertThat(post(path + "/undoing", "_csrf=" + token(path + "/undoing")).statusCode())
                .isEqualTo(303);
        awaitMoreThan(
                0,
                "select count(*) from imports.batch where stage = 'UNDOING' and undone_to between 1 and ran_to and id = "
                        + list);

        demo.kill();
        demo.launch();

        awaitMoreThan(0, "select count(*) from imports.batch where stage = 'UNDONE' and id = " + list);
        assertThat(count(ENTERED)).as("the register is what it was").isEqualTo(before);
        assertThat(count("select count(*) from imports.kept where batch_id = " + list))
                .isZero();
    }

    private void signIn() throws IOException {
        assertThat(post("/demo/sign-in", "person=street-nanfaxin&_csrf=" + token("/sign-in"))
                        .statusCode())
                .isBetween(300, 399);
    }

    private String handIn(UUID key) throws IOException {
        var file = "企业名称,地址\n"
                + IntStream.range(0, LINES)
                        .mapToObj(line -> "北京%s%s整份导入商贸有限公司,金航街%d号\n"
                                .formatted(
                                        Character.toString(0x4e00 + line % 199 * 17),
                                        Character.toString(0x5e00 + line / 199 * 13),
                                        line))
                        .collect(Collectors.joining());
        var body = part("_csrf", token("/imports/new"))
                + part("submissionKey", key.toString())
                + part("kind", "EMPLOYERS")
                + part("orgCode", "110113008")
                + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.csv\"\r\n\r\n" + file + "\r\n--"
                + BOUNDARY + "--\r\n";
        var answer = send(HttpRequest.newBuilder(uri("/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private String token(String path) throws IOException {
        return URLEncoder.encode(
                page(path).select("main input[name=_csrf]").first().val(), StandardCharsets.UTF_8);
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(send(HttpRequest.newBuilder(uri(path)).GET()).body());
    }

    private HttpResponse<String> post(String path, String form) throws IOException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private static URI uri(String path) {
        return URI.create(demo.url(path));
    }

    private static void awaitMoreThan(int few, String sql) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (count(sql) <= few) {
            assertThat(System.nanoTime()).as(sql).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static long count(String sql) throws Exception {
        var access = DatabaseAccess.ofRunning(demo.data()).orElseThrow();
        try (var connection = DriverManager.getConnection(access.url(), access.appUser(), access.appPassword())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('goutong.scope_kind', 'job', true), "
                        + "set_config('goutong.scope_from', '0', true), set_config('goutong.scope_to', ':', true)");
                try (var result = statement.executeQuery(sql)) {
                    result.next();
                    return result.getLong(1);
                }
            }
        }
    }
}
