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
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.RunningDemo;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody signed in to the running demo, without script. */
final class DemoVisitor {

    private static final String BOUNDARY = "a-line-that-no-list-contains";

    private final RunningDemo demo;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param person user name of one of the demo's people */
    DemoVisitor(RunningDemo demo, String person) throws IOException {
        this.demo = demo;
        assertThat(post("/demo/sign-in", "/sign-in", Map.of("person", person)).statusCode())
                .isEqualTo(303);
    }

    Document page(String path) throws IOException {
        var answer = send(HttpRequest.newBuilder(uri(path)).GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /**
     * Sends a form.
     *
     * @param from address of the page that the form stands on
     */
    HttpResponse<String> post(String path, String from, Map<String, String> fields) throws IOException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&_csrf=" + URLEncoder.encode(token(from), StandardCharsets.UTF_8))));
    }

    /**
     * Hands in a list and returns the address that follows.
     *
     * @param from address of the page that the form stands on
     */
    String handIn(String path, String from, Map<String, String> fields, String list) throws IOException {
        var body = new StringBuilder(part("_csrf", token(from)));
        fields.forEach((name, value) -> body.append(part(name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, list, BOUNDARY));
        var answer = send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A list of invented employers, each with an address of its own. */
    static String employers(int lines, String ending) {
        return "企业名称,地址\n"
                + IntStream.range(0, lines)
                        .mapToObj(line -> "北京%s%s%s,金航街%d号\n"
                                .formatted(
                                        Character.toString(0x4e00 + line % 199 * 17),
                                        Character.toString(0x5e00 + line / 199 * 13),
                                        ending,
                                        line))
                        .collect(Collectors.joining());
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private String token(String path) throws IOException {
        return page(path).select("main input[name=_csrf]").first().val();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private URI uri(String path) {
        return URI.create(demo.url(path));
    }
}
