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

/** Kills the running demo while it compares and settles a long list: it goes on at the next start, and nothing is doubled. */
class KilledComparisonTest {

    private static final int LINES = 40_000;
    private static final String BOUNDARY = "a-line-that-no-list-contains";

    private static RunningDemo demo;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @BeforeAll
    static void start() {
        demo = RunningDemo.start("killed-comparison");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void goesOnWithAComparisonThatWasKilled() throws Exception {
        signIn();
        var key = UUID.randomUUID();
        var columns = handIn(key);
        assertThat(post(columns, "name=0&address=1&_csrf=" + token(columns)).statusCode())
                .isEqualTo(303);
        var list = "(select id from rosters.roster where submission_key = '" + key + "')";
        awaitMoreThan(0, "select count(*) from rosters.line where verdict is not null and roster_id = " + list);

        demo.kill();
        demo.launch();

        assertThat(count("select count(*) from rosters.line where verdict is null and roster_id = " + list))
                .as("the kill came in the middle")
                .isPositive();
        awaitMoreThan(0, "select count(*) from rosters.roster where stage = 'COMPARED' and id = " + list);
        assertThat(count("select count(*) from rosters.line where verdict is not null and roster_id = " + list))
                .as("every line has its one finding")
                .isEqualTo(LINES);
        assertThat(count("select count(*) from rosters.roster where submission_key = '" + key + "'"))
                .isEqualTo(1);
        assertThat(count("""
                        select count(*) - count(distinct employer_id) from rosters.line
                        where verdict = 'KNOWN' and roster_id =
                        """ + list)).as("no employer is known twice").isZero();
        assertThat(count("""
                        select count(*) from rosters.line l where verdict = 'DOUBTFUL' and duplicate_of is null
                        and not exists (select 1 from rosters.candidate c where c.roster_id = l.roster_id
                                        and c.row_number = l.row_number) and roster_id =
                        """ + list)).as("every doubtful line has candidates").isZero();

        settleAndKill(columns.replace("/columns", ""), list);
    }

    private void settleAndKill(String path, String list) throws Exception {
        var fields = page(path + "/settlement").select("form[action$=settlements] input[type=hidden]");
        var form = fields.stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.val(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var registered = Long.parseLong(fields.select("[name=registered]").val());
        assertThat(registered).isGreaterThan(LINES / 2);
        var before = count("select count(*) from employers.pub_employer");
        assertThat(post(path + "/settlements", form).statusCode()).isEqualTo(303);

        demo.kill();
        demo.launch();

        awaitMoreThan(0, "select count(*) from rosters.settlement where roster_id = " + list);
        assertThat(count("select count(*) from employers.pub_employer") - before)
                .as("every new employer is entered once")
                .isEqualTo(registered);
        assertThat(count("select count(*) from rosters.settlement_wish")).isZero();
        assertThat(count("select registered from rosters.settlement where roster_id = " + list))
                .isEqualTo(registered);
    }

    private void signIn() throws IOException {
        assertThat(post("/demo/sign-in", "person=street-nanfaxin&_csrf=" + token("/sign-in"))
                        .statusCode())
                .isBetween(300, 399);
    }

    private String handIn(UUID key) throws IOException {
        var file = "企业名称,地址\n"
                + IntStream.range(0, LINES)
                        .mapToObj(line -> "北京%s%s商贸有限公司,金航街%d号\n"
                                .formatted(
                                        Character.toString(0x4e00 + line % 199 * 17),
                                        Character.toString(0x5e00 + line / 199 * 13),
                                        line))
                        .collect(Collectors.joining());
        var body = part("_csrf", token("/rosters/new"))
                + part("submissionKey", key.toString())
                + part("kind", "PARK")
                + part("orgCode", "110113008")
                + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.csv\"\r\n\r\n" + file + "\r\n--"
                + BOUNDARY + "--\r\n";
        var answer = send(HttpRequest.newBuilder(uri("/rosters"))
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
