package org.goutong.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private static final URI SERVER = URI.create("http://127.0.0.1:8080");
    private static final Pattern BODY = Pattern.compile(
            "\\{\"submissionKey\":\"([0-9a-f-]{36})\",\"name\":\"(\\p{IsHan}{2,4})\","
                    + "\"phone\":\"(1[3-9]\\d{9})\",\"employer\":\"([^\"\\\\]{2,40})\",\"consentVersion\":\"1\",\"language\":\"zh\"}");

    private final Applications applications = new Applications(SERVER, "482913", List.of(), 1, 42);

    @Test
    void areValidAndEachHasItsOwnKey() {
        var keys = new HashSet<String>();
        for (long number = 0; number < 5_000; number++) {
            var body = BODY.matcher(applications.body(number));
            assertThat(body.matches()).as(applications.body(number)).isTrue();
            assertThat(UUID.fromString(body.group(1)).version()).isEqualTo(4);
            assertThat(UUID.fromString(body.group(1)).variant()).isEqualTo(2);
            keys.add(body.group(1));
        }
        assertThat(keys).hasSize(5_000);
    }

    @Test
    void areTheSameWhenSentAgain() {
        assertThat(applications.request(7)).isEqualTo(applications.request(7));
    }

    @Test
    void areOfTheSamePeopleWithOtherKeysInAnotherRun() {
        var again = new Applications(SERVER, "482913", List.of(), 1, 43);
        var first = BODY.matcher(applications.body(7));
        var second = BODY.matcher(again.body(7));
        assertThat(first.matches() && second.matches()).isTrue();
        assertThat(second.group(3)).isEqualTo(first.group(3));
        assertThat(second.group(1)).isNotEqualTo(first.group(1));
    }

    @Test
    void countTheBytesOfTheBody() {
        var request = new String(applications.request(7), StandardCharsets.UTF_8);
        var parts = request.split("\r\n\r\n", 2);
        assertThat(parts[0])
                .startsWith("POST /api/v1/meetings/482913/applications HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n")
                .endsWith("Content-Length: " + parts[1].getBytes(StandardCharsets.UTF_8).length);
        assertThat(parts[1]).isEqualTo(applications.body(7));
    }

    @Test
    void nameTheGivenEmployers() {
        var given = new Applications(SERVER, "482913", List.of("\"砚北\"\\\t1"), 1, 42);
        assertThat(given.body(0)).contains("\"employer\":\"\\\"砚北\\\"\\\\\\u00091\"");
    }
}
